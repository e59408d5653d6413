import { list, type Language } from './language.ts'

export const en: Language = {
  code: 'en',
  stopwords: list`
    the|a|an|and|or|but|of|to|in|on|at|for|from|by|with|as|is|are|was|were|be|been|will|would|shall|can|could|should|has|have|had|this|that|these|
    those|it|its|we|our|us|you|your|they|their|them|he|she|his|her|i|who|which|what|where|when|not|no|do|does|did|there|here|about|into|out|up|down|
    over|after|before|during|until|than|then|so|if|also|all|more|please|join|attend|hold|holding|host|hosting|stage|staging|organise|organising|
    organize|organizing|called|calling|call|calls|another|every|each|any|some|plan|planning|announce|announced|take|taking|part|proposed|set|
    seeing|mark|launch|invite|invited`,
  months: ['january|jan', 'february|feb', 'march|mar', 'april|apr', 'may', 'june|jun', 'july|jul', 'august|aug', 'september|sept|sep', 'october|oct', 'november|nov', 'december|dec'],
  weekdays: ['monday|mon', 'tuesday|tues|tue', 'wednesday|weds|wed', 'thursday|thurs|thur|thu', 'friday|fri', 'saturday|sat', 'sunday|sun'],
  habits: ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'],
  dayParts: 'morning|afternoon|evening|night|lunchtime|lunch time|mid morning|mornings|evenings|afternoons',
  lateParts: 'evening|afternoon|tonight|evenings',
  ordinalSuffixes: 'st|nd|rd|th',
  dayLinks: 'the',
  monthLinks: 'of',
  relativeDays: { '-1': 'yesterday|last night', '0': 'today|tonight|this evening|this afternoon|this morning|this lunchtime|later today', '1': 'tomorrow', '2': 'the day after tomorrow' },
  modifiers: {
    this: 'this|this coming|coming|the coming|upcoming', next: 'next', last: 'last|past', nextWeek: 'next week|week|of next week',
    every: 'every|each|weekly', not: 'not this|no',
  },
  everyOther: 'every other|every second|alternate|every two weeks on|fortnightly on',
  often: list`
    weekly|monthly|fortnightly|daily|every week|every month|each week|each month|every day|bi weekly|biweekly|quarterly|most months|in most months|
    most weeks|once a month|twice a month|once a week`,
  usually: list`
    on each day|each day|every day from|on both days|both days|usually|normally|generally|as usual|all meetings|all sessions|all events|all walks|
    all talks|all rides|all our|our meetings|our sessions|regular meetings|meetings are|meetings are held|meetings take place|meetings start|
    sessions are|sessions start|each session|each meeting|each afternoon|each morning|each evening|each day starts|every session|every meeting|
    every walk|each walk|each event|every event|unless stated|unless otherwise stated|unless noted|always meet|we always|always at|meet at the same`,
  weekend: 'weekend',
  ordinals: ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th', 'last'],
  feasts: {
    '05-01': "may day|international workers day|international workers' day",
    '03-08': "international women's day|international womens day",
    '04-28': "workers memorial day|workers' memorial day|international workers memorial day", '04-22': 'earth day',
    '02-14': "valentine's day|valentines day", '03-17': "st patrick's day|saint patrick's day", '06-19': 'juneteenth',
    '07-04': 'independence day|fourth of july', '10-31': 'halloween', '11-11': 'armistice day|veterans day',
    '12-10': 'human rights day', '12-24': 'christmas eve', '12-31': "new year's eve", '01-01': "new year's day", '1-1-9': 'labor day',
    'e-3': 'maundy thursday', 'e-2': 'good friday', 'e-1': 'easter saturday|holy saturday', 'e+0': 'easter sunday|easter day', 'e+1': 'easter monday',
    'e+39': 'ascension day', 'e+49': 'whit sunday|pentecost sunday', 'e+50': 'whit monday',
    '1-1-5': 'early may bank holiday', '4-4-11': 'thanksgiving|thanksgiving day',
  },
  dayWords: [
    'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth',
    'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
    'twenty first', 'twenty second', 'twenty third', 'twenty fourth', 'twenty fifth', 'twenty sixth', 'twenty seventh', 'twenty eighth', 'twenty ninth', 'thirtieth',
    'thirty first',
  ],
  ofTheMonth: list`
    of the month|of each month|of every month|of month|in the month|monthly|each month|every month|of even numbered months|of odd numbered months|
    of alternate months|of most months|of even months|of odd months`,
  rangeWords: 'to|until|till|til|through|thru',
  listWords: 'and|&',
  contrasts: 'while|whilst|whereas|but|however|and',
  endsOn: list`
    end|ends|ending|close|closes|closing|disperse|disperses|dispersing|wrap up|wraps up|wrapping up|we return|be back|last until|will last until|finish|finishes|finishing|
    until|till|concludes|concluding|lasts until|and running until|through`,
  over: 'is over|will be over|are over|is finished|will be finished',
  hourWords: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  lengths: { lead: 'for|for about|for around|lasts|lasting|last|lasts about|last about|last around|duration|about|approximately|approx', hours: 'hour|hours', minutes: 'minute|minutes|mins' },
  clock: {
    before: list`
      at|from|between|around|about|approx|approximately|circa|starts|starting|time|times|till|to|doors|doors open|kick off|kickoff|depart|departs|
      departing|leaves|leaving|meet|meeting|gather|assemble|doors open at|registration|@`, beforeBareHour: '', about: 'about|around|approx|approximately|circa|roughly|ca|c', arrival: 'be at|be there|be in|be outside|arrive|arrive at|please arrive|get there|get to|be ready|gather|gathering|assemble', beforeLoneHour: 'from|at|@|doors|doors at|doors open|doors open at',
    until: 'until|till|til|to', by: 'by|before|no later than', after: "sharp|prompt|on the dot|o'clock|hrs|hours|h",
    am: 'am|a.m|in the morning', pm: 'pm|p.m|in the afternoon|in the evening', noon: 'noon|midday|12 noon|12noon', midnight: 'midnight', halfPast: 'half past|half', halfTo: '', andHalf: 'thirty', quarterPast: 'quarter past|a quarter past', quarterTo: 'quarter to|a quarter to',
  },
  labels: {
    title: 'title|topic|session|activity|action|event|event details|what|summary|subject|name', date: list`
      date|dates|when|date/time|date and time|day|start|starts|start date|date & time|event date|event start|event start date|
      event starts|start date time|startdate`,
    time: 'time|times|start time|starting time|hours|meeting time|meet time|meetup time|assembly time|gathering time|arrival time|kick off', end: 'end|ends|end time|end date|finish|finishes|event end|event end date|event ends|end date time|enddate', place: list`
      town|city|meet|where|location|place|meeting location|meetup location|assembly location|start location|starting point|start point|
      gathering point|rally point|route|starting location|venue|address|meeting point|meet at|assembly point|meeting place|assemble`,
    caller: 'who|organiser|organizer|organisers|organizers|organised by|organized by|host|hosted by|hosts|called by|caller', url: 'link|url|website|register|registration|sign up|rsvp|tickets|more info|info|facebook event|reserve your seat',
  },
  nouns: {
    workplace_day_of_action: list`
      workplace day of action|workplace days of action|workplace action day|day of workplace action|day of action at work|
      day of action in workplaces|day of action in our workplaces`,
    day_of_action: list`
      day of action|days of action|action day|day of protest|day of strikes|day of solidarity|week of action|weekend of action|
      national day of *|international day of *|global day of *|day of rest|day of mourning|day of resistance|day of dignity|day of prayer|day of rage|day of disruption|day of refusal`,
    strike: list`
      stop work|stop work action|stops work|stopping work|stop work meeting|strike|strikes|general strike|strike action|shutdown|stoppage|
      work stoppage|climate strike|industrial action|*strike|striking|stoppages|work stoppages|overtime ban|work to rule|sickout|
      withdrawal of labour|will be out on|be out on strike`,
    walkout: 'walkout|walkouts|walk out|walk outs|walking out|walk off the job|walking off the job|down tools|downing tools', picket: 'picket|pickets|picket line|picket lines|picketing',
    march: list`
      motorcade|car cavalcade|cavalcade|flotilla|pilgrimage|tractor run|tractor rally|
      hikoi|reclaim the night|march|marches|demonstration|demonstrations|demo|parade|procession|marching|demonstrate|demonstrating|pride parade|
      funeral march`,
    rally: 'rally|rallies|rallying|mobilisation|mobilization|mass rally|gathering|manifestation|gather|assemble',
    protest: list`
      sleep out|banner drop|speakout|deputation|
      eviction resistance|eviction defence|eviction defense|anti raids action|snap action|protestival|direct action|die ins|speak outs|protest|
      protests|protesting|sit in|die in|action|blockade|counter protest|flash mob|lobby|civil disobedience|speak out|noise demo|protest camp|
      read in|read ins|work in|work ins|sleep in|swim in|sit ins|teach ins|
      take to the streets|taking to the streets|takes to the streets`,
    vigil: 'peace witness|silent witness|vigil|vigils|memorial|candlelight vigil|minute of silence|minute\'s silence|minutes silence|minute silence|wake|silent protest', commemoration: 'memorial day|remembrance day|workers memorial day|commemoration|remembrance|commemorate|wreath laying',
    occupation: 'occupation|encampment|occupy', boycott: 'boycott', ride: 'bike ride|critical mass|mass ride|ride|cycle ride|group ride',
    meeting: list`
      book club|lecture|egm|extraordinary general meeting|question time|petition handover|annual convention|national convention|union convention|
      public hearing|public hearings|council meeting|board meeting|hui|briefing|briefings|agm|annual general meeting|open house|information night|
      special general meeting|meeting|meetings|public meeting|panel|panel discussion|forum|debate|talk|discussion|conference|town hall|teach in|
      congress|seminar|social|meet up|meetup|book launch|film screening|screening|hustings|open evening|summit|symposium|reading group|
      meets|will meet`,
    assembly: 'assembly|people\'s assembly|general assembly|mass meeting', webinar: 'webinar|webinars|online meeting|office hour|livestream|online event|online rally|zoom call',
    training: list`
      legal clinic|legal clinics|clinic|clinics|repair clinic|skills session|taster session|induction|training|trainings|workshop|workshops|bootcamp|
      course|orientation|orientations|drop in|know your rights|masterclass|info session|information session|training session|organizing 101|
      organising 101|organizing call|organising call|skillshare|training day`,
    canvass: list`
      flyering|info stall|information stall|
      knocking doors|knock doors|knock on doors|door knocks|doorknock|doorknocking|lit drop|canvass|canvassing|door knock|leaflet drop|leafleting|
      leaflet|leaflets|leafletting|door knocking|street stall|campaign stall`, phonebank: list`
      calling voters|call voters|calls to voters|text voters|texting voters|postcard writing|letter writing|phonebank|phone bank|phone banks|
      phonebanks|text banks|phonebanking|phone banking|phoning|text bank`,
    vote: 'polling|vote|election day|polling day|get out the vote|cast your vote|cast your ballot|go to the polls|head to the polls|polls are open|vote yes on|vote no on|early voting|ballot day|vote on|referendum', cleanup: list`
      bird count|bioblitz|pond dip|orchard day|dig day|graffiti removal day|
      litter day|work day|workday|work morning|volunteer opportunity|leaf day|green up day|tidy|big tidy|weed pull|balsam bash|balsam bashing|
      tidy up day|creek care|litter sweep|plogging|river tidy|spring clean|litter blitz|clean up day|weeding|cleanup|clean up|clean ups|cleanups|
      litter pick|litter picks|litter picking|beach clean|river clean|tidy up|working bee|work party|volunteer day|working party|conservation day|
      litter pickup|litter pick up|trash pickup|roadside cleanup|roadside clean up|garden tidy|beach tidy|pond clear out|pond clearance|scrub clearance|scrub bash|path clearance|invasive pull|trail maintenance|trail work day`,
    planting: list`
      hedge laying|
      plant * * * trees|bulb planting|hedge planting|planting bee|planting days|plant out|tree planting|planting day|planting|plant trees|
      plant a tree|planting trees|tree day|tree giveaway|guerrilla gardening|seed swap|plant * trees|plant * * trees|planting * trees`, blood_drive: list`
      donation session|donation sessions|blood donor session|donor session|donor sessions|donation drive|blood session|blood sessions|blood drive|
      blood donation|donate blood|blood drives|give blood|bloodmobile`,
    fundraiser: list`
      tombola|quiz|bingo|car boot|food collection|
      sausage sizzle|trivia night|bingo night|race night|bring and buy|tabletop sale|table top sale|
      relay|relay race|fundraiser|ceilidh|table quiz|pub quiz|tea dance|abseil|bike a thon|read a thon|swimathon|danceathon|car boot sale|book sale|
      plant sale|cake sale|fundraising|marathon|mini marathon|sponsored walk|charity walk|5k|10k|fun run|run|race|walkathon|bake sale|benefit|
      benefit gig|charity auction|raffle|gala|food drive|toy drive|auction|car wash|concert|quiz night|walk|coat drive|coffee morning|swim|golf day|
      charity run|sponsored run|park run|parkrun`,
    fair: list`
      potluck|community lunch|community meal|community dinner|shared lunch|shared meal|brunch|soup lunch|barn dance|disco|curry night|wine tasting|afternoon tea|cream tea|reunion|homecoming|garden safari|wassail|social evening|craft night|games night|film night|movie night|open mic|poetry night|gig|recital|private view|exhibition opening|
      open afternoon|open morning|open garden|open gardens|open weekend|yard sale|rummage sale|garage sale|swap|plant swap|bulb swap|fair|fete|
      street party|festival|open day|carnival|market|celebration|party|bazaar|jumble sale|freshers fair|pride|picnic|barbecue|bbq|family day`,
  },
  actionVerbs: list`
    will be out on|be out on strike|plant * bulbs|plant bulbs|planting bulbs|plant * shrubs|plant shrubs|strike|march|meets|will meet|demonstrate|demonstrating|marching|rallying|
    gather|assemble|occupy|commemorate|protesting|striking|walk out|walking out|picketing|plant trees|leafleting|vote on|lobby|manifestation|
    walk off the job|down tools|leaflet|canvass|phoning|donate blood|give blood`,
  notNouns: list`
    meet for talks|will meet for talks|to meet for talks|meeting for talks|meet for negotiations|will meet for negotiations|meet for further talks|will meet for further talks|
    social interaction|social interactions|social contact|social unrest|social movement|social movements|social worker|social workers|social dialogue|social policy|social partners|social reform|social cuts|social network|social networks|social program|social programs|social crisis|social rights|
    expected to run|will run|due to run|trains run|services run|buses run|to run tomorrow|to run on|to run a|to run the|to run for|to run between|will be run|running late|
    show that|shows that|showed that|by appointment|appointment only|its meeting|at its next meeting|at their next meeting|their meeting|gather support|
    training will be provided|training provided|training is provided|with training|full training|no training|training given|training will be given|
    meeting room|meeting rooms|meeting point|meeting place|meeting hall|training room|training centre|training center|conference room|
    conference centre|conference center|out of action|vote by post|walk a|run time|plan of action|march issue|tidy towns|race to|the run of|talk it|
    talk among|lets talk|benefit the|benefits|benefit from|market town|market place|marketplace|market square|party politics|political party|marched|
    runs out|course chat|film festival guide|walk away|walk past|walk through|walk ins|run by|run from|run for|run the|run into|run a|run an|run on|
    run out|run up|runs|vote in favour|vote in favor|vote yes|vote no|voted|market research|strike fund|strike pay|strike ballot|strike deal|
    strike a|strike a deal|strikes a|strike the right|action plan|action group|action network|talk to|talk about|talks with|talks about|in action|
    take action against|legal action|party leader|party members|the party|labour market|job market|housing market|ride home|training needs|course of|
    of course|swim bladder|social media|social care|social services|social security|social housing|social justice|
    social change|social distancing|wake of|in the wake|to wake|fair pay|fair wages|fair deal|fair wage|fair share|fair trade|fair treatment|
    fair and|fair rents|fair rent|a fair|run down|march of time|the drive|leaflet about|race relations|human race|rally behind|concert with|pride in|
    with pride|celebration of diversity|not fair|unfair|walk to|run to|drive to|ride to|walk over to|walk across|walk out of the building|walk back|
    course closures|course closure|course cuts|course fees|course reps|clinic closure|clinic closures|market forces|race hate|training budget|
    planting season|marching season|strike season|walking season|growing season|hunting season|strike deadline|fair workload|fair workloads|fair votes|fair funding|fair tax|fair taxes|fair food|fair contracts|fair hours|fair play|fair elections|fair housing|fair work|fair fares|fair city|fair school`,
  people: list`
    campaigners|activists|protesters|protestors|demonstrators|residents|students|workers|teachers|nurses|doctors|drivers|members|staff|volunteers|
    parents|pupils|tenants|supporters|unions|neighbours|neighbors|farmers|families|rebels|strikers|pensioners|cleaners|trade unionists|
    patients|carers|commuters|passengers|homeowners|prisoners|shoppers|locals|villagers|islanders|swimmers|cyclists|anglers|crews|firefighters|couriers|riders|dockers|porters|caretakers|lecturers|librarians|academics|apprentices|trainees`,
  affairs: list`
    flight|flights|deportation|deportations|deportation flight|deportation flights|demolition|demolitions|evictions are|the eviction is|the works are|roadworks|delivery of|deliveries of|delivery is|lido opens|pool opens|library opens|office opens|
    bargaining resumes|bargaining continues|negotiations resume|talks resume|trash pickup|garbage collection|waste collection|
    leaf collection|bin collection|bin collections|refuse collection|recycling collection|last pick up|pick up day|collection day|negotiations|talks|
    the talks|hearing|hearings|trial|court case|mediation|arbitration|verdict|ruling|sentencing|ballot opens|ballot closes|second reading|
    committee stage|inquest|timetable|term starts|exam|exams|appeal hearing|tribunal|inquiry|election results|budget|fiscal year|financial year|
    tax year|school year|academic year|budget year|parliamentary term|lease|contract year|heating season|fishing season|hunting season|
    interviews|interview day|bargaining table|bargaining session|back to the table|return to bargaining|clocks forward|clocks back|clocks go|clocks change`,
  weakNouns: list`
    event|events|actions|session|sessions|ceremony|drive|launch|campaign|appointment|activities|gathering|service|tour|visit|evening|workday|
    practice|show|display|cafe|café|supper`,
  cues: {
    call: list`
      can you help|can you join|can you come|can you spare|are you free|fancy helping|want to help|we need stewards|we need marshals|stewards needed|
      we need every|we need everyone|we need all|we need as many|we need people|needs every|make sure you are|make sure you're|needed tomorrow|
      needed tonight|needed today|needed on|needed this|needed at|needed for|urgently needed|people needed|volunteers needed|volunteers are needed|
      helpers needed|help is needed|all hands|join us|join|come|come along|come and|come to|take part|taking part|show up|turn out|turn up|be there|please be|be outside|meet me|join me|be at the|
      attend|register|rsvp|sign up|with us|everyone is welcome|all welcome|all are welcome|everyone welcome|walk ins|volunteers will|
      we need you|meet us|meet at|meet outside|assemble|gather at|we'll meet|we will meet|see you|
      looking forward to seeing|look forward to seeing|bring your|bring a|bring|you are invited|you're invited|is invited|are invited|invite you|
      invites you|invited to|encouraged to|are calling on|call on|calls on|calling on|call for|calls for|calling for|called for|have called|
      has called|stand with|mark your calendar|mark your calendars|save the date|don't forget|don't miss|support us|help us|lend a hand|are welcome|
      is welcome|reminder|you can book|urging|urges|urge|appeal to|get your free tickets|free tickets|tickets|admission|volunteer|participate|
      show your support|will you|hope to see you|get involved|remember to|
      head over to|head to the|just turn up|just show up|turn up at|people wanting to|anyone wanting to|those wanting to|anyone wishing to|those wishing to|people wishing to|
      issuing a call|issuing an open call|issue a call|unite for|unite on|are called to|is called to|
      could you spare|could you help|could you join|could you come|are you able to|fancy joining|could do with your help|could use your help|pair of hands`,
    future: list`
      do it all again|all again|again on|be back on|remains in place|remain in place|still stands|still stand|is going ahead|are going ahead|
      goes ahead|go ahead as planned|still going ahead|still on|vowed to|have vowed to|vow to|pledged to|pledge to|promised to|
      takes strike action on|take strike action on|takes action on|take action on|go on strike on|goes on strike on|out on strike on|next up|
      is tomorrow|are tomorrow|is tonight|is today|is this|are this|is next|is back on|voted to|have voted to|to walk off|to leave their|to picket|
      to gather|to meet|to join a|to ballot|to take action|to take strike|happens|to stop work|to down tools|to stage|to strike|to hold|to march|
      to rally|to protest|to walk out|to host|will|'ll|would|is set to|are set to|set to|going to|to be held|is planned|are planned|planning|
      plans to|plan to|planned for|is scheduled|are scheduled|scheduled for|scheduled|upcoming|is taking place|are taking place|takes place|
      taking place|take place|starts at|begins|begins at|is hosting|are hosting|hosting|is holding|are holding|holding|is organising|are organising|
      organizing|organising|organise|organize|is organizing|are organizing|announced|announcement of|announcing|announce|due to|hope to|intend to|
      intends to|proposed|there will be|is on|vote in favour|dates for|happening|scheduled to|hopefully|is the|could begin|could start|
      could take place|could see|to take place|to be staged|may begin|are to|is to|will see|meets|meet on|meet every|meet each|returns|kicks off|
      kick off|sets off|set off|to return|gets underway|begin on|begin at|starts on|start on|start at|plans|plan|ahead of|we are|we're|we want to|
      we want|want to|do it again|begin a series|begin strike|we are going|to mark|is expected|are expected|expected to|is expected to|
      are expected to|will be happening|is happening|steps off|is set for|are set for|is slated|are slated|slated for|is to take place|is due|
      invites you|is anticipated|will converge|is called for|has been called for|have been called for|has been called|have been called|is being held|
      are being held|is being organised|is being organized|are being organised|are being organized|are being urged|is being planned|
      are being planned|starting at|we hold|we host|we run|has been organised|has been organized|have been organised|have been organized|has been arranged|have been arranged|
      we set off|set off from|set off at|setting off|departs from|departing from`,
    past: list`
      assembled|skipped|was fairly|well attended|i managed to|were assembled|assembled on|
      fell short|fell through|dragged on|made their way|made our way|made its way|made her way|made his way|made the trip|made the journey|travelled to|traveled to|travelled from|
      traveled from|travelled by|took part in a|headed down|headed to|stumbled on|stumbled across|knew about|set off for the|took part|braved|joined hundreds|
      joined thousands|joined over|joined more than|were out in force|was packed|what a turnout|fantastic turnout|great turnout|
      we had a|had a great|had a fantastic|went along|went down to|went to the|got together|stood on|stood outside|stood in|spent the|
      downed tools on|brought to a standstill|ground to a halt|refused|had packed|gave in|gave way|turned down|threw out|who organized|who organised|
      set up a picket|set up picket|broke down|entered its|were killed|was killed|killed|injured|were injured|wounded|died|there have been vigils|
      have been held|drew close|drew more|drew some|drew around|drew about|drew hundreds|drew thousands|drew a crowd|attracted|collected|cost|hauled|
      netted|numbered|saw more|saw over|saw some|saw hundreds|saw thousands|raised more|raised over|planted trees|cleaned up|enjoyed|tackled|sang|
      spoke at|visited|cleared|packed|lined the|poured|flocked|thronged|weeded|gathered at|filled the|ran from|ran until|gathered on|took place|
      was held|were held|took to the streets|marched|gathered|rallied|protested|picketed|demonstrated|attended|turned out|accepted|presented|lasted|
      walked out|struck|voted on|was cancelled|chanted|happened|said that|was organised|was organized|celebrated|delivered|organised|had been|
      reported|ended|met on|met last|occurred|was arrested|were arrested|passed|won|began on|came out|came together|joined the|descended|was called|
      which was|made history|staged|carried|blocked|was a great|was a huge|heard|thanks to all|thank you to everyone|who came|who turned|this day in|
      was suspended|was evicted|were evicted|welcomed|agreed to|was the largest|was the biggest|handed in|went on strike|was a success|was attended|
      were joined|was met|brought together|closed down|shut|
      skipped class|skipped school|skipped work|assembled in|assembled outside|assembled at|received reports of|here are a few photos|here are some photos|here are a few pictures|here are some pictures|in the photos|
      who joined our|who joined us|who helped|we collected|were collected|we planted|who took part|who marched|
      previous meetings|past meetings|previous dates|previous events|past events|earlier meetings`,
    history: list`
      years ago|year ago|months ago|weeks ago|in history|on this day|anniversary of the|traditionally|was first|first marked|first held|was born|
      was founded|since 19*|since january|since february|since march|since april|since may|since june|since july|since august|since september|
      since october|since november|since december|that year|of that year|last year|in those days|back in|historic|here's what happened|what happened|
      recap|looking back|report back|in the aftermath|in the strike of|this week in|on this date`,
    reporting: list`
      said|confirmed|announced|told|warned|reported|stated|revealed|added|tweeted|posted|agreed|rejected|voted|published|updated|wrote|condemned|
      said in a statement`,
    lookback: list`
      here are a few photos|here are some photos|photos of|pictures from|pictures of|some photos|
      years ago|year ago|what happened|recap|looking back|look back|report back|report from|photos from|in pictures|on this day|this day in history|
      this week in * history|labor history|labour history|this month in history|hundreds turn out|thousands turn out|dozens turn out|hundreds gather|
      thousands gather|hundreds march|thousands march|hundreds rally|thousands rally|hundreds protest|thousands protest|hundreds join|thousands join|
      crowds gather|crowds turn out`,
    deadline: list`
      will be issued|will be published|will be released|
      ballot closing|closing on|ballot closes|go on sale|goes on sale|on sale from|on sale on|effective|with effect from|comes into operation|register to vote|decision will be taken|decision is expected|
      will be considered by|result is due|results are due|result is expected|results are expected|result will be announced|appear before magistrates|appear in court|
      before magistrates|comes into force|come into force|comes into effect|come into effect|takes effect|take effect|into law|feedback is|
      submissions are|comments are|feedback is welcome|submissions are welcome|comments are welcome|feedback closes|comments close|submissions close|
      make a submission|grants of|grants are available|grant round|late applications|projects must be|opens for applications|funding round|
      outcome advised|applications open|consultation|consulting on|deadline|closing date|closes|entries open|entries close|submit|submitted|
      submissions|applications|apply by|apply|have your say|nominations|must be received|no later than|last day to|due by|is due|are due|
      applications due|reports due|expires|cannot be guaranteed|can't be guaranteed|reopen|reopens|reopening|are required from|
      portal opens|end of term|by the end of|stop by the|is to close|are to close|accepted through|
      accepted until|is published on|copy for|registration closes|expressions of interest|entries|early bird|tickets on sale|feedback by|
      be contacted|finalist*|abstracts|proposals|
      expected to announce|to announce his|to announce her|to announce its|to announce their|expected to rule|expected to decide|expected to vote|expected to publish`,
    cancelled: list`
      cancel it|canceling|will be cancelling|
      will be turned off|will be switched off|turned off on|switched off on|be without water|be without power|be without electricity|power outage|water outage|
      be diverted|will be suspended|out of order|out of service|closed to traffic|road closure|road closures|parking suspended|no parking|dropped plans|dropped their plans|dropped its plans|shelved|lifted its|lifted their|lifted the|pulled the plug|averts|stands down|taken back|
      have withdrawn|has withdrawn|withdrew|withdraws|withdraw|lifts|lift its|lift their|won't be going ahead|not be going ahead|will not be held|
      cannot go ahead|can't go ahead|unable to go ahead|closed for|closed all day|closed this|to cancel|cancel tomorrow's|cancel today's|cancel this|
      cancel our|cancel all|cancels|calling off|call off|to postpone|postponing|postpones|normal service resumes|service resumes|resumes on|
      no trains|replacement buses|track renewal|engineering works|service change|put off|been put off|stood down|axed|pulled|on hold|will no longer|
      will close at|will close on|will be closing|no longer going ahead|has had to be|is not happening|not happening|will close for|closes for|close for|closing for|shut for|will be shut|
      be closed|closure on|closure from|temporary closure|planned closure|holiday closure|office closure|closure notice|library closure|early closure|lessons resume|classes resume|services resume|cancelled|canceled|postponed|called off|has been lifted|lifted|suspended|
      will not go ahead|not going ahead|won't go ahead|no longer taking place|rescheduled|withdrawn|scrapped|is off|averted|abandoned|will be closed|
      closed on|is closed|are closed|office closed|will not take place|not take place|has been moved|postpone|cancel the|had to cancel|
      have to cancel|called it off|cancelling|there will be no|there is no meeting|no meeting on|no meetings|there are no|
      we'll cancel|we will cancel|i'll cancel|will cancel|cancel this one|
      closed from|closed over|closed until|closed during|closed between|closed mon*|closed tue*|closed wed*|closed thu*|closed fri*|closed sat*|closed sun*|
      not now take place|now not take place|not now go ahead|now not go ahead|not now be held|now not be held|will be delayed|strike is off|strikes are off`,
    moved: list`
      will now be held|will now take place|will now be|now takes place|has been moved to|have been moved to|was moved to|moved to|moving to|
      rescheduled for|rescheduled to|been rescheduled for|postponed to|postponed until|postponed till|put back to|brought forward to|now on|
      is now on|instead on|new date|new date is|now be held on|
      postpone it to|postpone this to|postpone until|postpone it until|move it to|moving it to|pushed back to|delayed until`,
    replaced: list`
      had planned|had been planning|had planned to|would normally be|would usually be|would normally have been|would have been|would normally fall|
      was meant to|were meant to|was supposed to|were supposed to|had hoped to hold|had intended to|back from|date back from|pushed back from|
      postponed from|put back from|brought forward from|was moved from|moved from|been moved from|rescheduled from|changed from|
      originally planned for|originally scheduled for|originally set for|originally due|was originally|initially planned for|initially scheduled for|
      was due to|were due to|was due|had been due|was planned for|had been planned for|was scheduled for|was scheduled to|had been scheduled|
      were scheduled|was to be held|was to have|were to have|the original date|from the original date|previously planned for|previously scheduled|
      instead of`,
    fallback: list`
      rain date|raindate|snow date|weather date|backup date|back up date|reserve date|alternative date|alternate date|rain or shine date|
      in case of rain|in the event of rain|in case of bad weather|in the event of bad weather|in the event of poor weather|
      in the event of inclement weather|in case of inclement weather|in case of poor weather|if it rains|if rain|if wet|if the weather is bad|
      if rained out|rained out|weather permitting if not|makeup date|make up date`,
    nationwide: list`
      nationwide|nation wide|uk wide|country wide|countrywide|state wide|statewide|across the country|across the uk|across the us|
      across the united kingdom|around the country|all over the country|in every city|every workplace|workplaces|in workplaces|all uk|
      across the nation|throughout the country|cities across|towns across|in cities|in towns and cities|campuses|universities|local events|
      locations across|sites across|across the state|several locations|various locations|many places|at an event near you|event near you|near you|
      across england|across scotland|across wales|across ireland|across canada|across australia|across new zealand|coast to coast|throughout the uk|
      national strike|national day|in your workplace|your workplace|all members|across britain|across all|up and down the country|national walkout|
      general strike|day of action|across * beaches|across * sites|across * locations|across * towns|across * cities|across * universities|
      across * councils|across * hospitals|across * schools|at * universities|at * locations|at * sites|in * cities|in * towns|in * countries|
      find your nearest|your nearest|nearest event|nearest action|
      up and down the land|the length and breadth of|in all four corners|in every region|in every corner|in hundreds of|in dozens of|in scores of|in over 100|in more than 50|
      in every time zone|in every timezone|in most time zones|in each time zone|in all fifty states|in all 50 states|in several countries|in many countries`,
    worldwide: list`
      global|worldwide|world wide|around the world|across the world|in every country|international day|all over the world|across the globe|
      internationally|world day|the world`,
    online: list`
      on teams|on ms teams|on google meet|on skype|on facebook live|on youtube|joining link|teams link|zoom link|send you the link|get the link|
      link will arrive|joining instructions|cameras optional|on zoom|via zoom|online|zoom|webinar|virtual|virtually|livestream|
      live stream|via teams|google meet|jitsi|video call|conference call|by video|microsoft teams|big blue button|on discord|dial in|remotely|
      comfort of your own home|comfort of your home|from your own home|from your sofa|watching live|watch live|live on youtube|together on video|by phone from home|from wherever you are|videoconference|video conference|over zoom|by zoom`,
    signup: list`
      register|registration|rsvp|sign up|signup|book|tickets|ticket|reserve|join|event|events|details|more info|find out more|more detail|
      information|facebook|enrol|click here|here|link|volunteer|attend|action|actions`,
    travel: list`
      coaches|coach|buses|bus|train|car|transport|travel|getting here|getting there|coaches leave|coaches leaving|coach leaves|coaches from|
      coach from|buses leave|buses are leaving|buses will leave|bus leaves|bus will leave|a bus leaves|buses from|coach departs|coaches depart|
      buses depart|bus departs|shuttle leaves|shuttles leave|shuttles run|shuttle bus|rides from|rides leave|lifts from|lifts leave|car pool|
      carpool from|carpools leave|carpool leaves|carpools meet|carpool meets|to carpool|carpool down|carpool with us|carpool together|the carpool|a carpool|carpooling from|car share from|lift share from|train leaves|pick up at|pick up from|coach pick up|coaches will leave|leave by bus|transport leaves|transport from`,
    office: list`
      office between|desk between|opening hours|opening times|open mon*|open tue*|open wed*|open thu*|open fri*|open sat*|open sun*|open daily|
      open every day|open seven days|open 7 days|office open|office is open|lines are open|lines open|office hours mon*|phone lines|line is open|
      dues office|open m|hours of operation|normal hours|extended from`,
    signOff: list`
      in solidarity|solidarity|yours|yours in solidarity|yours sincerely|yours faithfully|sincerely|kind regards|best wishes|regards|cheers|
      see you there|with love|in peace|in struggle|in unity|love and solidarity|warmly|thanks|thank you|many thanks|best|onwards|
      with thanks|with best wishes|all the best|take care|your committee|the committee|in friendship|peace|in hope|see you on the day|hope to see you there|cheers everyone|very best|with kind regards|warm regards|warmest regards|love|forward together`,
    backMatter: list`
      background|about the|background on|notes to editors|notes for editors|note to editors|editor's notes|editors notes|related|related stories|
      related articles|related news|more like this|more news|more stories|read more|see also|further reading|latest news|other news|recent posts|
      recent news|previous posts|older posts|you may also like|you might also like|most read|trending|from the archive|archive|history|member faqs|
      faq|faqs|contact us|ends|report back|previous events|past events|featured classifieds|classifieds|corrections|about keep|what we did`,
    selfNaming: list`
      is back|are back|is a registered|is a charity|is the trading name|is a 501|is a non profit|is a nonprofit|is a not for profit|
      is a non partisan|is a nonpartisan|is non party|is non partisan|is nonpartisan|is an independent|is a group|is a grassroots|is a network|
      is a coalition|is a campaign|is a union|is a community|is a volunteer|is a local|is a member|is an organisation|is an organization|
      is an alliance|is the union|is the campaign|is affiliated|are a group|are a coalition|registered charity|needs you|need you|needs volunteers|
      invites|is hosting|will light`,
    vacancy: list`
      per week|apply by|interviews|the role|the post holder|the postholder|the successful|closing date|part time|full time|interviews will|fixed-term|hourly rate|salary|pro rata|fte|per annum|job description|person specification|selection criteria|interviews will be|interview date|interviews on|
      cover letter|covering letter|your cv|cv and|apply with|we are hiring|now hiring|vacancy|vacancies|job title|hours per week|fixed term|
      contract type|is recruiting|remuneration|successful candidate|candidates|closing date for applications|applications close|responsible to|
      reports to|line manager|start date`,
    genre: list`
      when & where|when and where|where and when|where & when|when|where|event details|details|the details|key details|date and time|date & time|
      location|schedule|programme|program|agenda|practical information|info|how to participate|how to join|activities|media release|press release|
      press statement|news release|for immediate release|for release|media advisory|news advisory|newsletter|news|latest news|recent news|
      village news|parish news|upcoming events|events|upcoming|announcements|announcement|notices|notice board|noticeboard|what's on|whats on|
      calendar|diary|diary dates|dates for your diary|bulletin|update|updates|home|return to|back to|return to recent news|back to news|
      back to events|blog|skip to|skip to main content|action alert|this week|this month|community news|local news|events calendar|news and events|
      news & events|posted in|category|categories|
      save the date|public notice|for immediate use|date for the diary|reminder|please share|important notice|urgent|call to action|public announcement|branch news|union news|members' update|what's happening|get involved`,
  },
  callerVerbs: list`
    are arranging|is arranging|arrange a|planned a|planned an|planned the|had planned|had planned to|are putting on|is mobilising|is mobilizing|
    are convening|is convening|convenes|has filed|have filed|filed|files|is filing|are hoping to|is hoping to|hope to|hopes to|would like|
    is teaming up|are teaming up|will be out|will be walking out|will be striking|will walk out|will be marching|will be rallying|will gather|
    will be gathering|will be picketing|are gathering|is marking|are marking|will take|will demonstrate|will protest|will stage|staging|
    are coming together|is back|are back|has issued notice|have issued notice|has served notice|have served notice|gave notice|has given notice|
    will light|needs you|has organised|calls for|call for|calling for|called for|have called|has called|called on|calls on|call on|calling on|
    is calling|are calling|is hosting|are hosting|will host|hosts|host|hosting|will hold|is holding|are holding|holds|organises|organise|organize|
    organizes|is organising|are organising|is organizing|are organizing|will organise|will organize|invites|invite|is inviting|are inviting|plans|
    plan|are planning|is planning|announced|announces|announce|have announced|has announced|urges|urge|urging|presents|is coordinating|
    are coordinating|will participate|will be holding|will be hosting|are staging|is staging|schedule|schedules|will join|invited|
    is running|are running|sponsors|is sponsoring|will rally|will march|will strike|decided to|have organised|have organized|
    has organized|are asking|is asking|are mobilising|are mobilizing|ask|asks|are standing together|is standing|will meet|meets|have posted|
    has posted|has set|have set|has scheduled|have scheduled|has declared|have declared|encourages|encourage|is encouraging|welcomes you|
    would like to invite|requests|is having|are having|will have|have voted to|voted to|is putting on|will be running|confirmed|are launching|
    is launching|calls|call a|call an|calls a|calls an|called a|called an|
    will be taking part|is taking part in|are taking part in|is to stage|are to stage|is to hold|are to hold|will be screening|will be presenting|will begin our|is to host|are to host|will be walking|will be meeting|will be out on|is to march|are to march|
    are pleased to|is pleased to|are delighted to|is delighted to|are proud to|is proud to|are excited to|is excited to|is taking official|is taking strike action|are taking strike action|is on strike|will be on strike|is leading|are leading|will lead|is offering|will be collecting|will be joining|has arranged|have arranged|will be organising|will be organizing|has invited|have invited|is heading|are heading|is supporting a|will picket|will occupy|is recruiting volunteers|are recruiting volunteers|is seeking volunteers|are seeking volunteers|is looking for volunteers|are looking for volunteers`,
  holding: 'will hold|is holding|are holding|will host|is hosting|are hosting|will be holding|will be hosting|to hold|to host|will stage|is staging|are staging|is organising|are organising|is organizing|are organizing|are running|is running|will run|is putting on|are putting on|will put on',
  indefinites: 'a|an|another|its|their|our|his|her|the annual',
  callerAfter: list`
    an initiative of|a project of|on behalf of|with love from|organised by|organized by|hosted by|called by|sponsored by|convened by|
    brought to you by|presented by|arranged by|coordinated by|initiated by|call by|run by|organisers|organizers|announced by|join|led by|headed by|
    spearheaded by|put on by|co hosted by|co organized by|co organised by|jointly organised by|jointly organized by|organized and led by|
    facilitated by|planned by|staged by|co hosts include|in an event organised by|backed by|put together by|
    organised jointly by|organized jointly by|hosted jointly by|jointly hosted by|jointly called by|co sponsored by|cosponsored by|co presented by|organised and hosted by|organized and hosted by|being organised by|being organized by|called jointly by|mounted by|held by|an event by|an action by|a joint initiative of|a collaboration between|a partnership between|at the invitation of|a message from|your hosts are|your host is|the hosts are|the host is|the organisers are|the organiser is|the organizers are|the organizer is`,
  accordingTo: list`
    according to|according to the|says the|said the|announced the|organizers with|organisers with|spokesperson for|spokeswoman for|spokesman for|
    a statement from|a statement by|
    provided by|coordinators with|spokespeople for|says|said`,
  verbSecond: false,
  organisationWords: list`
    crew|brigade|squad|partnership|consortium|caucus|board|authority|fellowship|mission|choir|ramblers|divers|anglers|runners|walkers|conservancy|
    keepers|stewards|wardens|rangers|allies|cooperative|co op|coop|syndicate|auxiliary|pta|pto|ymca|landcare|guardians|defenders|sisters|neighbours|
    neighbors|mothers|grandmothers|veterans|families|rovers|scouts|hospice|museums|educators|growers|renters|riders|cyclists|campaigners|rescue|aid|
    cic|gaa|uprising|defence|rising|union|unions|congress|council|coalition|alliance|association|party|group|network|federation|campaign|committee|
    society|movement|club|branch|organisation|organization|confederation|institute|foundation|trust|league|students|workers|teachers|
    nurses|friends|guild|chapter|front|forum|collective|centre|center|church|charity|college|university|school|community|locals|local|solidarity|
    initiative|assembly|residents|tenants|volunteers|parents|fund|rotary|lions|legion|department|museum|library|ministry|service|services|team|
    gardeners|unite|youth|commission|agency|patriots|riverkeepers|rebels|action group|socialists|democrats|greens|republicans|labour|conservatives`,
  placeStrong: list`
    out the front of|front of|out front of|meet you at|find us at|under|behind|upstairs at|by the|back at|setting off from|leaving from|leaves from|
    meet by|meet outside|meet on|meet in|start at|start outside|come down to|get to|get yourself to|in the atrium of|hubs|at|outside|outside of|
    in front of|meet at|assemble at|gather at|meeting at|gates of|starting at|starting from|along|opposite|beside|next to|inside|steps of|near|
    come to|gather in|gathering at|gathering in|assembling at|assemble in|starting in|starting outside|held at|held in|
    upstairs in|downstairs in|downstairs at|in the back room of|in the upstairs room of|in the function room of|in the back bar of|in the basement of|in the garden of|in the grounds of|in the car park of|in the hall of|in the foyer of|in the lobby of|on the steps of|
      descend on|descending on|descends on`,
  placeMeet: list`
    will leave|march leaves|parade leaves|procession leaves|ride leaves|walk leaves|it will be held in|it will be held at|it is being held in|it is being held at|it takes place in|it takes place at|it will take place in|it will take place at|it will be at|the venue is|our venue is|the venue will be|venue is|the location is|the location will be|the place is|meet us at|meet us outside|meet us in|we meet at|we meet in|we will be at|we'll be at|we will be in|we'll be in|we are meeting at|we are meeting in|we're meeting at|we're meeting in|begins and ends at|begin and end at|start and end in|route begins at|come and find us at|come and join us at|line up at|lines up at|lining up at|forming up at|muster on|
    start and finish at|start and end at|starts and finishes at|starts and ends at|start and finish is|the start is at|meeting point is|
    meeting place is|assembly point is|starting point is|meet|meet at|meet outside|meet outside of|meet by|meet on|meet in|meet in front of|
    meet you at|meeting at|meeting outside|meeting by|meeting on|meeting point|meeting place|assemble at|assemble in|assemble outside|assemble on|
    assemble by|assemble|assembling at|assembling outside|assembles at|assembles outside|forms up at|form up at|gather at|gather on|gather in|
    gather outside|gather by|gathering at|gathering outside|gathering on|start at|starting at|starting from|starting in|starts at|starts from|
    starts outside|start from|starting outside|leaving from|leaves from|leave from|leaving|leaves|departs from|departing from|setting off from|
    sets off from|set off from|steps off from|kicks off from|kicking off at|converge at|converge on|congregate at|rendezvous at|join us at|
    join us outside|join us on|find us at|muster at|picket lines at|picket line at|picket lines outside|picket line outside|will go from|to go from|
    goes from|going from|set out from|sets out from|will leave from|will set off from|will start from|will start at|will begin at|begins at|
    will depart from|will assemble at|will gather at|will gather outside|will gather in|
    launch point is|staging location is|launch location is|make your way to|we'll be meeting at|we will be meeting at|gathering point is|rally point is|the meeting place is|meet up at|meet up outside|form up outside|muster outside|congregate outside|marchers assemble at|marchers assemble on|marchers gather at|setting off from the|starting off from|we start at|we start from|we set off from|we leave from|meet in the|meet up in|meetup at|check in at|assemble in front of|gather in front of|rally outside|rallying outside|picket outside`,
  placeWeak: 'in|on|to|from|around|via|across|throughout|all over|in and around|through central|through downtown|through the streets of|through the centre of|through the center of|for downtown|for central',
  placeNouns: list`
    trail|trails|hq|community venue|music venue|schoolyard|parade ground|tech hub|picket site|sanctuary|town centre|village green|exchange|clinic|gallery|village hall|memorial hall|town hall|steps of|shelter|green container|hub|studio|
    studios|pavilion|ballroom|gymnasium|cafeteria|lobby|foyer|rotary|roundabout|hut|flyover|clubhouse|cottage|atrium|bandstand|memorial tree|
    amphitheatre|amphitheater|mall|wharf|quay|quays|rink|gym|mosque|temple|synagogue|shed|cathedral|abbey|castle|lighthouse|marina|promenade|
    seafront|foreshore|footbridge|underpass|skate park|playground|interchange|airport|terminal|plaque|cenotaph|manor|rotunda|forecourt|courtyard|
    showground|oval|tce|grange|elementary|skatepark|noticeboard|boathouse|slipway|towpath|allotments|orchard|woodland|nursery|surgery|
    police station|fire station|arcade|bowl|dome|kiosk|lock|weir|jetty|clock tower|park|square|hall|library|campus|quad|street|
    st|road|rd|avenue|ave|station|church|centre|center|building|steps|gates|gate|embassy|consulate|parliament|beach|bridge|school|university|college|
    room|plaza|green|town|city|bank|house|palace|theatre|theater|museum|hotel|cafe|pub|stadium|office|courthouse|capitol|monument|memorial|market|
    club|institute|court|arch|grounds|garden|gardens|common|field|terrace|circle|lane|drive|way|trailhead|river|harbour|harbor|depot|hospital|
    factory|plant|entrance|car park|parking lot|concourse|headquarters|esplanade|floor|fountain|corner|auditorium|chapel|lot|inn|barn|farm|reserve|
    lawn|boulevard|blvd|pier|docks|dock|tower|statue|sidewalk|sidewalks|pavement|*garden|community garden|food bank|fire hall|grange hall|rec center|
    recreation center|senior center|visitor center|visitors center|leisure centre|sports centre|community hall|intersection|crossing|bus stop|
    bus station|train station|city hall|county building|statehouse|state house|federal building|post office|registry|ministry|high court|court house|
    supreme court|crown court|magistrates court|police headquarters|fairgrounds|campground|shop|bookshop|bookstore|brewery|taproom|diner|restaurant|
    coffee shop|coffeehouse|tavern|arms|nation's capital|state capital|slip|depots|quayside|harbourside|landing|
    canteen|staff room|boardroom|garage|marae|refectory|lecture theatre|lecture hall|common room|porch|driveway|yard|bus shelter|bus garage|zebra crossing|nursing home|care home|union office|assembly rooms|parish rooms|reading rooms|meeting house|drill hall|scout hut|vestry|crypt|mill|maltings|viaduct|level crossing|layby|lay by|picnic site|viewpoint|cairn|lake|loch|pond|reservoir|canal|creek|cove|headland|dunes|heath|woods|forest|copse|meadow|meadows|playing field|playing fields|recreation ground|rec|tennis courts|basketball court|football ground|cricket ground|rugby club|bowls club|cricket club|ferry terminal|job centre|jobcentre|town quay|village shop|lecture room|seminar room|break room|union hall|labor temple|armory|pavilions|lifeboat station|jubilee park|trades hall|main entrance|front entrance|main gate|front gate|mosque hall|gurdwara|tabernacle|priory|warehouse|distribution centre|distribution center|fulfilment centre|supermarket`,
  dayStreets: '',
  nowhere: list`
    on the ground|in the streets|on the streets|to the streets|onto the streets|in the street|in the room|in the city|in the town|in the village|
    in the country|in the community|in the neighbourhood|in the neighborhood|at the table|at the polls|at the ballot box|at home|from home|
    on the road|in the field|in the fields|in the office|to the office|at the door|at the doors|in court|in parliament|in the house|at the center of|
    at the centre of|in the centre of|at the bank|at the market|in the market|in the library of|at the heart of|on the way`,
  goals: list`
    march to|marching to|marches to|will march to|then to|on to|procession to|process to|heading to|heads to|head to|towards|toward|walk to|
    walking to|proceed to|proceeds to|move to|moving to|ride to|ends at|end at|ending at|ends in|ending in|ends on|finish at|finishes at|
    finishing at|finish in|finishing in|conclude at|concludes at|concluding at|culminate at|culminating at|culminates at|before marching to|
    arriving at|followed by a march to|end with a rally at|ends with a rally at|ending with a rally at|
    end up at|ends up at|and finishing at|and finish at|return to|returning to|marching through to|down to|across to|on our way to|hope to reach|hopes to reach|continue to|continues to|continuing to|before heading to|lobby inside`,
  namedAs: 'titled|entitled|called|dubbed|billed as|known as|named|under the title',
  articles: 'the|a|an',
  adjectives: '',
  nameLinks: "of|the|and|de|la|on|for|&|at|'|s",
  titleLinks: list`
    for|against|in support of|in solidarity with|in defence of|in defense of|to defend|to stop|to save|to demand|on the|of|in memory of|over|
    to protect|to end|with`,
  themes: list`
    against|in support of|in solidarity with|in defence of|in defense of|to defend|to stop|to save|to demand|in memory of|to protect|to end|
    calling for|demanding|in protest at|in protest against|in opposition to|over|about|to oppose|to resist|to remember|to honour|to honor|
    to commemorate|to celebrate|to raise|to highlight`,
  abbreviations: 'mr|mrs|ms|dr|st|ave|rd|no|vs|etc|prof|rev|gov|lt|col|gen|sen|rep|hon|inc|ltd|co|approx|ca|jr|sr|dept|bldg|ext|tel|blvd|mt|ft',
  patterns: {
    stamps: 'updated|posted|published|modified|reviewed|printed|accessed',
    onDay: 'on',
    since: 'since|founded on|dated',
    terms: 'opens|closes|closing date|outcome advised|deadline',
    earlier: 'earlier|previous|prior',
    eversince: 'since|ever since',
    aheadOf: 'ahead of|in the run[- ]up to|on the eve of|before|prior to|in advance of',
    ofDay: 'on|of',
    whatever: 'no matter (?:how|what|who|whether|which)|regardless of|whatever|whichever way|however|whoever wins',
    despite: 'despite|in spite of',
    including: 'including|such as|among them',
    aftermath: '(?:after|following|since|despite|from|during|at)\\s',
    conditions: 'if|unless|should|in case',
    itself: 'the|this|we|it',
    callsOff: "(?:will|(?:we|i|they)[’']ll|have to|had to|has to|decided to|going to|forced to) (?:cancel|postpone|call off) (?:it|this|the (?:event|meeting|meet-?up|evening|session))|(?:this|the) (?:event|meeting|meet-?up|session|rally|march|protest|action) (?:is|has been|was|will be) (?:now )?(?:cancell?ed|postponed|called off)",
    isOff: 'this (?:is|has been|was) (?:cancell?ed|postponed|called off)',
    unsure: 'not|never|if|unless|should|may|might|could|in case|whether|please|refund|registration|rain|weather',
    before: 'before|ahead of|prior to',
    policeNews: 'received (?:a )?reports?|responded to|were called to|was called to|were alerted to|police said|officers said',
    onOffer: 'tickets?|sales?|booking|bookings|registrations?|enrolments?|box office',
    begins: 'opens?|begins?|starts?|go(?:es)?(?: back)? on sale|(?:are|is|will be) (?:released|available|on sale)',
    signUp: 'register|sign up|book(?: online)?',
    asFrom: 'as from|as of|starting from|with effect from|effective',
    supplies: 'water|power|electricity|gas|heating',
    cuts: 'turned off|switched off|cut off|shut off|interrupted',
    decides: 'decid(?:e|es|ed|ing)|decision|consider(?:s|ed)?',
    ownMeeting: '(?:at|in|during) (?:its|their|a|the)(?: next)?(?: board| monthly| regular)? (?:meeting|session|sitting)',
    announces: 'will (?:announce|publish|release|unveil) (?:its|their|the|his|her)(?!\\p{L})|(?:expected|due|set|scheduled|likely) to (?:announce|rule|decide|vote on|publish|release|unveil|issue|hand down|respond)',
    votes: '(?:will|is|are|be|set to|expected to|due to) (?:likely |probably )?(?:be voting|voting|vote) (?:to|on whether)',
    but: 'but|however',
    mailFields: 'from|to|cc|bcc|sent|date|subject|reply-to',
    senders: 'from',
    subjects: 'subject',
    addressees: 'to|sent',
    tellsWhen: 'posted|published|updated|last updated|last modified|page last|embargo|embargoed|under embargo|filed under|issued',
    wasAhead: 'would|scheduled|planned|due|set|planning|announced|announce|proposed|to',
    was: 'was|were|had been',
    reminders: 'reminders?',
    dayBefore: 'the day before|the evening before|the night before|the previous day',
    thereafter: 'then|later|afterwards|after that|later that day|in the afternoon|in the evening|that evening|that afternoon',
    unattended: 'wage increase|pay rise|pay increase|payday|pay day|day off',
    shut: 'closed|holiday',
    moves: 'move|postpone|reschedule|put(?:ting)? back|push(?:ing)? back|bring forward|shift(?:ed|ing)?|moving|postponing|rescheduling|moved|postponed|rescheduled|put back|brought forward|pushed back|changed|switched',
    movedFrom: 'from',
    movedTo: 'to',
    theDay: 'the',
    wholeOf: 'across|throughout|all over',
    keepersOf: '(?:friends|users|volunteers|stewards|guardians) of',
    servesAs: '(?:will serve as|serves as|will be|is)\\s(?:the|our|this)\\s(?:\\p{L}+\\s){0,2}(?:spot|point|location|venue|place|site)',
    servesFor: 'for|of|to',
    houses: 'church|chapel|cathedral|mosque|temple|synagogue|library|museum|hospital|school|university|college|community centre|community center|village hall|arts centre|park|farm|gardens',
    bodies: 'union|council|network|alliance|coalition|association|campaign|federation|workers|students|teachers|staff|society|trust|branch|league',
  },
}
