/** Given and family names from many places, put together by chance: nobody in particular. */
export const givenNames = [
  'Ada', 'Adil', 'Aisha', 'Alex', 'Amara', 'Anna', 'Ben', 'Bronwen', 'Callum', 'Carmen', 'Chidi', 'Chloe', 'Daniel', 'Daria', 'David', 'Dylan', 'Elena', 'Ella', 'Emeka', 'Emily',
  'Farah', 'Femi', 'Freya', 'Gareth', 'Grace', 'Hana', 'Harpreet', 'Helen', 'Imran', 'Ines', 'Isaac', 'Jack', 'Jamila', 'Jan', 'Joanna', 'Jonas', 'Kai', 'Karim', 'Kasia', 'Kofi',
  'Lena', 'Li', 'Lucia', 'Lukas', 'Maeve', 'Maja', 'Marcus', 'Maria', 'Megan', 'Mei', 'Mohammed', 'Nadia', 'Neil', 'Nia', 'Noor', 'Oliver', 'Olu', 'Omar', 'Orla', 'Paolo',
  'Petra', 'Priya', 'Rahul', 'Rhys', 'Rosa', 'Ruth', 'Sam', 'Sanjay', 'Siân', 'Simon', 'Sofia', 'Stella', 'Tamar', 'Tariq', 'Thandi', 'Tom', 'Uma', 'Vera', 'Wei', 'Yusuf', 'Zoë',
] as const

export const familyNames = [
  'Abara', 'Adeyemi', 'Ahmed', 'Akhtar', 'Allard', 'Amoah', 'Ashdown', 'Baker', 'Banerjee', 'Barlow', 'Bianchi', 'Brook', 'Campbell', 'Carver', 'Chen', 'Costa', 'Cooper', 'Davies', 'Demir', 'Desai',
  'Diallo', 'Dunne', 'Evans', 'Farrow', 'Ferreira', 'Fischer', 'Fletcher', 'Garside', 'Gill', 'Green', 'Grover', 'Haddad', 'Harper', 'Hassan', 'Hughes', 'Ibrahim', 'Jansen', 'Jones', 'Kaur', 'Kelly',
  'Khan', 'Kowalski', 'Kumar', 'Lambert', 'Larsen', 'Lewis', 'Lowe', 'Mahmood', 'Marsh', 'Mbeki', 'Mensah', 'Moreno', 'Morgan', 'Murphy', 'Nakamura', 'Ndlovu', 'Nguyen', 'Nowak', 'O’Brien', 'Okafor',
  'Olsen', 'Osei', 'Owens', 'Park', 'Patel', 'Pereira', 'Petrov', 'Quinn', 'Rahman', 'Reid', 'Rossi', 'Santos', 'Schmidt', 'Shaw', 'Singh', 'Sutton', 'Taylor', 'Thomas', 'Walsh', 'Yilmaz', 'Zhang',
] as const

/** Addresses under the names that are reserved for examples (RFC 2606, section 3): nobody can get mail there. */
export const exampleDomains = ['example.org', 'example.net', 'example.com'] as const
