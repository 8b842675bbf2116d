import type {Media, TimelineDataset} from '../data/types.js';
import {withdrawal2021} from './withdrawal-2021.js';

const credit = 'Own map; course of the river after Natural Earth';

const north: Media = {
  url: 'media/north-en.svg',
  alt: 'Map of northern Afghanistan: Kunduz Province on the river Panj, which is the border with Tajikistan. Roads lead from the city of Kunduz north to the crossing at Shir Khan Bandar, west to Mazar-i-Sharif, east to Taloqan, and south by Pul-e Khumri to Kabul.',
  caption: 'Kunduz Province and its roads. Roads and the boundary of the province are simplified.',
  credit,
};

const crossing: Media = {
  url: 'media/crossing-en.svg',
  alt: 'Map of Kunduz Province: Shir Khan Bandar lies on the border river Panj, some 50 kilometers north of the city of Kunduz; Imam Sahib lies to the east of it. A road leads over the river toward Dushanbe.',
  caption: 'The crossing, about 50 kilometers north of the city of Kunduz. Simplified.',
  credit,
};

/**
 * The events of `withdrawal-2021`, told in nine steps: what happened, who says so, and what is only claimed or planned.
 * Its maps are at `media/`, beside the page that shows it; the package has them in `dist/samples/media`.
 */
export const withdrawal2021Story: TimelineDataset = {
  ...withdrawal2021,
  story: [
    {
      title: 'Two days in the north',
      text: 'One news report tells of seventeen events of the withdrawal from Afghanistan. Twelve of them fall on June 21 and 22, 2021, some only roughly. Here they are in order: what was reported, what was only claimed, and what was still to come.\n\nAfter a report of RFE/RL’s Radio Azadi of June 22. It prints no year; 2021 is inferred.',
      media: [north],
    },
    {
      event: 'withdrawal-begins',
      title: 'The final withdrawal begins',
      text: 'U.S. and NATO troops start to leave for good. By when is fixed too: September 11, the deadline that President Biden has set to end a conflict of 20 years.',
      view: '2021-05-01/2021-09-11',
    },
    {
      event: 'districts-overrun',
      title: 'More than 50 of 370 districts',
      text: 'Since then the Taliban have overrun dozens of districts. It is the UN special envoy, Deborah Lyons, who counts them, on June 22. On which days they fell, the report does not say.',
    },
    {
      events: ['imam-sahib', 'mazar-outskirts'],
      title: 'A supply route, and the edge of a city',
      text: 'The Taliban overrun Imam Sahib, a district of Kunduz on a supply route from Central Asia.\n\nLate in the day their fighters stand before Mazar-i-Sharif, the capital of Balkh, and turn back. Local officials and members of the Taliban agree on that. Why they turned, only their spokesman says, Zabihullah Mujahid: the leadership wants no province taken before all U.S. forces are gone.',
      view: '2021-06-20/2021-06-24',
    },
    {
      event: 'shir-khan-bandar',
      title: 'The main crossing falls',
      text: 'The Taliban take Shir Khan Bandar: the dry port, the town and the border posts, as Khaliddin Hakmi of the provincial council tells AFP. Up to 1,000 vehicles a day can cross the river here, by a bridge that was opened in 2007.',
      media: [crossing],
      view: '2021-06-20/2021-06-24',
    },
    {
      events: ['servicemen-cross', 'fighting-outside-kunduz'],
      title: '134 servicemen cross the river, and people flee',
      text: 'Under attack, Afghan servicemen cross into Tajikistan and are let in. Five are wounded, and one of the five dies: so says the press center of Tajikistan’s border troops. The report gives no day.\n\nFighting goes on outside Kunduz, says Ghulam Rabbani of the provincial council. People are leaving the city.',
      view: '2021-06-20/2021-06-24',
    },
    {
      events: ['all-crossings-claim', 'districts-recaptured'],
      title: 'Claim against claim',
      text: 'Every crossing from Kunduz into Tajikistan is theirs, says the spokesman of the Taliban.\n\nTwo districts, in Balkh and Baghlan, have been taken back, say the Defense Ministry and the military. They say so on June 22; when it happened, the report leaves open.\n\nNobody else in it confirms the one or the other.',
      view: '2021-06-20/2021-06-24',
    },
    {
      events: ['un-briefing', 'atmar-briefing', 'us-urges-talks'],
      title: 'Warnings to the Security Council',
      text: 'The districts taken lie around provincial capitals, Lyons tells the Council. Foreign Minister Mohammad Haneef Atmar, by video, asks it to hold the Taliban to the agreement of February 2020. The State Department’s spokesman, Ned Price, calls for an end to the violence and for serious negotiations.',
      view: '2021-06-20/2021-06-27',
      groupBy: 'group',
    },
    {
      events: ['ghani-visit', 'completion-target', 'deadline'],
      title: 'What lies ahead is only planned',
      text: 'President Ghani is expected at the White House in three days: June 25. The pace of the withdrawal may change, says John Kirby for the Pentagon, but not its end: all U.S. forces, save those that guard the embassy, are to be out before early September. The deadline for all stays September 11.',
      view: '2021-06-15/2021-09-11',
      filter: {occurrence: 'planned'},
    },
  ],
};
