export const lines = (...text: string[]): string => `${text.join('\r\n')}\r\n`

/** As the programs write them; the people and the event are invented. */
export const gmail = (partstat = 'ACCEPTED', sequence = 2): string => lines(
  'BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0', 'CALSCALE:GREGORIAN', 'METHOD:REPLY', 'BEGIN:VEVENT',
  'DTSTART:20300321T123000Z', 'DTEND:20300321T131500Z', 'DTSTAMP:20300305T090000Z', 'ORGANIZER;CN=Depot 1:mailto:reply+abc@in.turnout.example', 'UID:slot-1@turnout',
  `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};CN=Kim`, '  Example;X-NUM-GUESTS=0:mailto:Kim@example.org', 'CREATED:20300304T090000Z', 'DESCRIPTION:', 'LAST-MODIFIED:20300305T090000Z',
  'LOCATION:North gate', `SEQUENCE:${sequence}`, 'STATUS:CONFIRMED', 'SUMMARY:Tea at the gate', 'TRANSP:OPAQUE', 'END:VEVENT', 'END:VCALENDAR')
export const outlook = (partstat = 'DECLINED'): string => lines(
  'BEGIN:VCALENDAR', 'METHOD:REPLY', 'PRODID:Microsoft Exchange Server 2010', 'VERSION:2.0', 'BEGIN:VTIMEZONE', 'TZID:GMT Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT', `ATTENDEE;PARTSTAT=${partstat};CN=Kim Example:mailto:kim@example.org`, 'COMMENT;LANGUAGE=en-GB:Sorry\\n', 'UID:slot-1@turnout',
  'SUMMARY;LANGUAGE=en-GB:Declined: Tea at the gate', 'DTSTART;TZID=GMT Standard Time:20300321T123000', 'DTEND;TZID=GMT Standard Time:20300321T131500', 'CLASS:PUBLIC', 'PRIORITY:5', 'DTSTAMP:20300305T090000Z', 'TRANSP:OPAQUE', 'STATUS:CONFIRMED', 'SEQUENCE:2',
  'LOCATION;LANGUAGE=en-GB:North gate', 'X-MICROSOFT-CDO-APPT-SEQUENCE:2', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'END:VEVENT', 'END:VCALENDAR')
export const apple = (partstat = 'TENTATIVE'): string => lines(
  'BEGIN:VCALENDAR', 'CALSCALE:GREGORIAN', 'VERSION:2.0', 'METHOD:REPLY', 'PRODID:-//Apple Inc.//macOS 15.1//EN', 'BEGIN:VEVENT', 'UID:slot-1@turnout', 'DTSTART;TZID=Europe/London:20300321T123000', 'DTEND;TZID=Europe/London:20300321T131500',
  `ATTENDEE;CUTYPE=INDIVIDUAL;CN="Kim Example";EMAIL="kim@example.org";PARTSTAT=${partstat}`, ' :MAILTO:kim@example.org', 'ORGANIZER;CN="Depot 1":MAILTO:reply+abc@in.turnout.example', 'DTSTAMP:20300305T090000Z', 'SEQUENCE:2', 'SUMMARY:Tea at the gate', 'END:VEVENT', 'END:VCALENDAR')
