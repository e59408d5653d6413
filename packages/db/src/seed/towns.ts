import type { groupKinds } from '../terms.ts'

type Workplace = { name: string; headcount: number; meets: string; address: string }
export type Town = { name: string; latitude: number; longitude: number; workplaces: [Workplace, Workplace, Workplace] }
export type Union = { name: string; description: string; towns: [Town, Town, Town] }

export type GroupKind = (typeof groupKinds)[number]

export const federation = {
  name: 'Federation of Working Communities',
  description: 'Three unions and their branches, who campaign together for safe and decent work.',
}

const workplace = (name: string, headcount: number, meets: string, address: string): Workplace => ({ name, headcount, meets, address })

/** 1 federation, 3 unions, 9 branches (one a town) and 27 workplaces: 40 groups. Every name is invented. */
export const unions: readonly [Union, Union, Union] = [
  {
    name: 'Union of Transport and Delivery Workers',
    description: 'Drivers, couriers, sorters and the people who keep the wheels turning.',
    towns: [
      { name: 'Arlemouth', latitude: 50.62, longitude: -3.41, workplaces: [workplace('Arlemouth Bus Depot', 340, 'Main gate', '1 Depot Road'), workplace('Quay Street Parcel Hub', 210, 'Loading bay 4', '22 Quay Street'), workplace('Arlemouth Tram Works', 155, 'Works canteen', '9 Foundry Lane')] },
      { name: 'Tarnwick', latitude: 54.55, longitude: -2.74, workplaces: [workplace('Tarnwick Rail Yard', 280, 'Signal box car park', '3 Yard Approach'), workplace('North Road Sorting Office', 96, 'Front steps', '140 North Road'), workplace('Tarnwick Ferry Terminal', 64, 'Departures hall', 'Pier Head')] },
      { name: 'Coldharrow', latitude: 53.28, longitude: -1.62, workplaces: [workplace('Coldharrow Cycle Couriers', 41, 'Courier hub', '7 Lock Yard'), workplace('Coldharrow Freight Centre', 430, 'Gate B', 'Unit 12, Moor Park'), workplace('Moor Lane Bus Garage', 188, 'Garage forecourt', '88 Moor Lane')] },
    ],
  },
  {
    name: 'Health and Care Staff Union',
    description: 'Everyone who works in hospitals, clinics, ambulances and care.',
    towns: [
      { name: 'Brackenholt', latitude: 52.11, longitude: -1.94, workplaces: [workplace('Brackenholt General Hospital', 920, 'East entrance', 'Hospital Drive'), workplace('Elm Court Care Home', 58, 'Garden room', '5 Elm Court'), workplace('Brackenholt Ambulance Station', 74, 'Station yard', '31 Ring Road')] },
      { name: 'Eastmarrow', latitude: 52.58, longitude: 1.18, workplaces: [workplace('Eastmarrow Clinic', 120, 'Staff entrance', '16 Market Row'), workplace('Harbour View Care Home', 49, 'Front lawn', '2 Harbour View'), workplace('Eastmarrow Dental Laboratory', 33, 'Reception', '44 Staithe Street')] },
      { name: 'Linsey Bridge', latitude: 55.02, longitude: -1.71, workplaces: [workplace('Linsey Bridge Hospital Laundry', 85, 'Laundry yard', '19 Weir Street'), workplace('Riverside Hospice', 62, 'Riverside path', '1 Riverside'), workplace('Linsey Bridge Pharmacy', 27, 'Shop front', '60 Bridge Street')] },
    ],
  },
  {
    name: 'Schools and Campus Union',
    description: 'Teaching and support staff, from nurseries to universities.',
    towns: [
      { name: 'Marlstead', latitude: 51.63, longitude: -0.72, workplaces: [workplace('Marlstead College', 310, 'Student square', '100 College Way'), workplace('Hill Road Primary School', 44, 'School gate', '12 Hill Road'), workplace('Marlstead City Library', 52, 'Reading room', '1 Library Square')] },
      { name: 'Saltreach', latitude: 50.83, longitude: 0.21, workplaces: [workplace('Saltreach University Kitchens', 130, 'Refectory terrace', 'Campus Road'), workplace('Saltreach Nursery', 29, 'Playground', '8 Shingle Lane'), workplace('Saltreach Sixth Form', 77, 'Front hall', '30 Station Road')] },
      { name: 'Fennick Vale', latitude: 53.87, longitude: -1.2, workplaces: [workplace('Fennick Vale School', 91, 'Bus turning circle', '55 Vale Road'), workplace('Fennick Vale Leisure Centre', 38, 'Foyer', '2 Park Avenue'), workplace('Mill Lane Museum', 21, 'Courtyard', '4 Mill Lane')] },
    ],
  },
]
