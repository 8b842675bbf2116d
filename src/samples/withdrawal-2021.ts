import type {Source, TimelineDataset} from '../data/types.js';

const source: Source = {title: 'Report of June 22, 2021', publisher: "RFE/RL's Radio Azadi", published: '2021-06-22'};

/**
 * The dated events of one news report on Afghanistan in June 2021: from the start of the final withdrawal on May 1 to
 * the deadline on September 11. Twelve of its seventeen events fall on two days.
 */
export const withdrawal2021: TimelineDataset = {
  title: 'From withdrawal to deadline',
  description: 'Afghanistan between the start of the final withdrawal of U.S. and NATO troops and the deadline for it.',
  start: '2021-05-01',
  end: '2021-09-11',
  now: '2021-06-22',
  lang: 'en',
  groups: [
    {id: 'front-line', title: 'Front line'},
    {id: 'border', title: 'Border'},
    {id: 'diplomacy', title: 'Diplomacy'},
    {id: 'withdrawal', title: 'Withdrawal'},
  ],
  meta: {
    note: 'The report prints no year. 2021 is inferred: Biden is president and has set the deadline, the agreement of February 2020 lies in the past, and September 11 is to end a conflict of 20 years.',
    source,
  },
  events: [
    {
      id: 'withdrawal-begins', title: 'Final withdrawal begins', date: '2021-05-01', group: 'withdrawal', importance: 1,
      text: 'U.S. and NATO troops start to leave for good.',
      attributions: [{who: "RFE/RL's Radio Azadi", stance: 'reports', source}],
    },
    {
      id: 'districts-overrun', title: 'Dozens of districts overrun', date: '2021-05-01/2021-06-22', group: 'front-line', importance: 0.8,
      text: 'The Taliban overrun dozens of districts. The UN envoy counts more than 50 of the 370 since May; the count was given on June 22.',
      place: {name: 'Afghanistan'},
      attributions: [{who: 'Deborah Lyons, UN special envoy', stance: 'reports', said: '2021-06-22', text: 'More than 50 of 370 districts taken since May.', source}],
    },
    {
      id: 'imam-sahib', title: 'Imam Sahib district overrun', date: '2021-06-21', group: 'front-line',
      text: 'The Taliban overrun the district, which borders Tajikistan and lies on a supply route from Central Asia. A day later the border crossing falls.',
      place: {name: 'Imam Sahib, Kunduz'},
      attributions: [{who: "RFE/RL's Radio Azadi", stance: 'reports', source}],
      relations: [{type: 'comes before', to: 'shir-khan-bandar'}],
    },
    {
      id: 'mazar-outskirts', title: 'Taliban reach edge of Mazar-i-Sharif', date: '2021-06-21', group: 'front-line', status: 'corroborated',
      text: 'Late in the day fighters come to the outskirts of the capital of Balkh and withdraw again. Both sides say so.',
      place: {name: 'Mazar-i-Sharif, Balkh'},
      attributions: [
        {who: 'Local officials', stance: 'reports', source},
        {who: 'Members of the Taliban', stance: 'confirms', source},
        {who: 'Zabihullah Mujahid, Taliban spokesman', stance: 'claims', text: 'The fighters were told to turn back at the entrance of the city: the leadership wants no province taken before all U.S. forces are gone.', source},
      ],
    },
    {
      id: 'pace-may-slow', title: 'Pentagon: pace may slow, deadline stands', date: '2021-06-21', group: 'withdrawal',
      text: 'The U.S. military may slow its withdrawal after the Taliban’s gains; the deadline for leaving does not move.',
      attributions: [{who: 'John Kirby, Pentagon spokesman', stance: 'reports', said: '2021-06-21', source}],
      relations: [{type: 'is about', to: 'deadline'}],
    },
    {
      id: 'shir-khan-bandar', title: 'Shir Khan Bandar crossing seized', date: '2021-06-22', group: 'border', importance: 0.95,
      text: 'The Taliban take the main crossing to Tajikistan: the dry port, the town and the posts along the border.',
      place: {name: 'Shir Khan Bandar, Kunduz'},
      attributions: [{who: 'Khaliddin Hakmi, Kunduz provincial council', stance: 'reports', said: '2021-06-22', text: 'Told to AFP.', source}],
    },
    {
      id: 'all-crossings-claim', title: 'Taliban claim all Kunduz crossings', date: '2021-06-22~', group: 'border', status: 'claimed', importance: 0.4,
      text: 'The Taliban say that they hold every crossing from Kunduz into Tajikistan. The statement is undated; it is placed at the fall of the main crossing.',
      attributions: [{who: 'Zabihullah Mujahid, Taliban spokesman', stance: 'claims', source}],
      relations: [{type: 'goes beyond', to: 'shir-khan-bandar'}],
    },
    {
      id: 'servicemen-cross', title: '134 servicemen cross into Tajikistan', date: '2021-06-22~', group: 'border', importance: 0.6,
      text: 'Afghan servicemen under attack are let into Tajikistan. Five of them are wounded; one of the five dies. No day is given; it is told with the fall of the crossing.',
      attributions: [{who: "Press center of Tajikistan's border troops", stance: 'reports', source}],
      relations: [{type: 'follows', to: 'shir-khan-bandar'}],
    },
    {
      id: 'kunduz-clashes', title: 'Commandos in Kunduz after clashes', date: '2021-06-22', group: 'front-line', importance: 0.4,
      text: 'Commando forces stand in Kunduz Province after fighting with the Taliban: so says a picture’s caption.',
      place: {name: 'Kunduz Province'},
      attributions: [{who: 'Caption of the picture in the report', stance: 'reports', source}],
    },
    {
      id: 'fighting-outside-kunduz', title: 'Fighting outside Kunduz, people flee', date: '2021-06-22~', group: 'front-line', occurrence: 'ongoing',
      text: 'There is fighting outside the city, and people leave it. No day is given.',
      place: {name: 'Kunduz'},
      attributions: [{who: 'Ghulam Rabbani, provincial council', stance: 'reports', source}],
    },
    {
      id: 'districts-recaptured', title: 'Ministry: two districts recaptured', date: '2021-06-22', group: 'front-line', status: 'claimed', importance: 0.4,
      text: 'The government declares two districts, in the provinces of Balkh and Baghlan, retaken, and operations going on. The day is that of the statement, not of the recapture.',
      place: {name: 'Balkh and Baghlan'},
      attributions: [{who: 'Afghan Defense Ministry and military', stance: 'claims', said: '2021-06-22', source}],
    },
    {
      id: 'un-briefing', title: 'UN envoy warns Security Council', date: '2021-06-22', group: 'diplomacy', importance: 0.6,
      text: 'The envoy tells the Council that the districts taken lie around provincial capitals.',
      attributions: [{who: 'Deborah Lyons, UN special envoy', stance: 'reports', said: '2021-06-22', source}],
      relations: [{type: 'is about', to: 'districts-overrun'}],
    },
    {
      id: 'atmar-briefing', title: 'Atmar: hold Taliban to 2020 deal', date: '2021-06-22', group: 'diplomacy',
      text: 'By video, the foreign minister asks the Council to hold the Taliban to the agreement of February 2020.',
      attributions: [{who: 'Mohammad Haneef Atmar, foreign minister', stance: 'reports', said: '2021-06-22', source}],
      relations: [{type: 'refers to', to: 'doha-agreement'}],
    },
    {
      id: 'us-urges-talks', title: 'U.S. urges talks, end to violence', date: '2021-06-22', group: 'diplomacy',
      text: 'The State Department calls for an end to the violence and for serious negotiations.',
      attributions: [{who: 'Ned Price, State Department spokesman', stance: 'reports', said: '2021-06-22', source}],
    },
    {
      id: 'ghani-visit', title: 'Ghani to visit the White House', date: '2021-06-25', group: 'diplomacy', occurrence: 'planned', importance: 0.6,
      text: 'The Afghan president is expected in Washington. The day is derived: three days after June 22.',
      place: {name: 'Washington'},
      attributions: [{who: "RFE/RL's Radio Azadi", stance: 'reports', source}],
    },
    {
      id: 'completion-target', title: 'Pentagon aims to have all forces out', group: 'withdrawal', occurrence: 'planned', status: 'claimed', importance: 0.7,
      date: {earliest: '2021-06-21', latest: '2021-09-10', text: 'before early September 2021'},
      text: 'All forces are to be gone but for those that guard the embassy. Only an upper bound is given; early September is read as its first ten days.',
      attributions: [{who: 'John Kirby, Pentagon spokesman', stance: 'claims', said: '2021-06-21', source}],
    },
    {
      id: 'deadline', title: 'Deadline: all foreign forces out', date: '2021-09-11', group: 'withdrawal', occurrence: 'planned', importance: 1,
      text: 'The day by which international forces are to be out, set by President Biden.',
      attributions: [{who: "RFE/RL's Radio Azadi", stance: 'reports', source}],
    },
    {
      id: 'war-begins', title: 'The conflict begins', date: '2001~', group: 'front-line', importance: 0.3,
      text: 'Derived: in 2021 the conflict is said to be 20 years old.',
      attributions: [{who: "RFE/RL's Radio Azadi", stance: 'reports', source}],
    },
    {
      id: 'panj-bridge', title: 'Bridge over the Panj opens', date: '2007', group: 'border', importance: 0.3,
      text: 'A bridge of 700 meters at the crossing, built for trade between Afghanistan and Tajikistan.',
      place: {name: 'Shir Khan Bandar, Kunduz'},
      attributions: [{who: "RFE/RL's Radio Azadi", stance: 'reports', source}],
    },
    {
      id: 'doha-agreement', title: 'U.S.–Taliban agreement', date: '2020-02', group: 'diplomacy', importance: 0.4,
      text: 'The Taliban agree to reduce violence and to open peace negotiations.',
      attributions: [{who: "RFE/RL's Radio Azadi", stance: 'reports', source}],
    },
  ],
};
