/** schema.org's Event and its subtypes at which people gather; a broadcast or a delivery is none. */
const types = new Set([
  'Event', 'BusinessEvent', 'ChildrensEvent', 'ComedyEvent', 'ConferenceEvent', 'CourseInstance', 'DanceEvent', 'EducationEvent', 'EventSeries',
  'ExhibitionEvent', 'Festival', 'FoodEvent', 'Hackathon', 'LiteraryEvent', 'MusicEvent', 'SaleEvent', 'ScreeningEvent', 'SocialEvent', 'SportsEvent',
  'TheaterEvent', 'VisualArtsEvent', 'VolunteerEvent', 'VEvent', 'Vevent',
])

export const isEventType = (type: string): boolean => types.has(type)
