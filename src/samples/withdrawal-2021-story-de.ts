import type {Media, Source, StoryStep, TimelineDataset} from '../data/types.js';

const source: Source = {title: 'Bericht vom 22. Juni 2021', publisher: 'Radio Azadi (RFE/RL)', published: '2021-06-22'};
const report = {who: 'Radio Azadi (RFE/RL)', stance: 'reports', source} as const;

const credit = 'Eigene Karte; Flusslauf nach Natural Earth';

const north: Media = {
  url: 'media/north-de.svg',
  alt: 'Karte des Nordens von Afghanistan: die Provinz Kundus am Fluss Pandsch, der die Grenze zu Tadschikistan bildet. Straßen führen von der Stadt Kundus nach Norden zum Grenzübergang Schir Chan Bandar, nach Westen nach Masar-i-Scharif, nach Osten nach Taloqan und nach Süden über Pul-e Chumri nach Kabul.',
  caption: 'Die Provinz Kundus und ihre Straßen. Straßen und Provinzgrenze sind vereinfacht.',
  credit,
};

const crossing: Media = {
  url: 'media/crossing-de.svg',
  alt: 'Karte der Provinz Kundus: Schir Chan Bandar liegt am Grenzfluss Pandsch, rund 50 Kilometer nördlich der Stadt Kundus, Imam Sahib östlich davon. Eine Straße führt über den Fluss in Richtung Duschanbe.',
  caption: 'Der Grenzübergang, rund 50 Kilometer nördlich der Stadt Kundus. Vereinfacht.',
  credit,
};

const story: StoryStep[] = [
  {
    title: 'Zwei Tage im Norden',
    text: 'Von siebzehn Ereignissen des Abzugs aus Afghanistan erzählt ein einziger Bericht. Zwölf davon fallen auf den 21. und 22. Juni 2021, einige nur ungefähr. Hier stehen sie der Reihe nach: was berichtet wurde, was nur behauptet war und was noch bevorstand.\n\nNach einem Bericht von Radio Azadi (RFE/RL) vom 22. Juni. Er nennt kein Jahr; 2021 ist erschlossen.',
    media: [north],
  },
  {
    event: 'withdrawal-begins',
    title: 'Der endgültige Abzug beginnt',
    text: 'Die Truppen der USA und der Nato beginnen, endgültig abzuziehen. Auch bis wann, steht fest: bis zum 11. September, der Frist, mit der Präsident Biden einen 20 Jahre langen Krieg beenden will.',
    view: '2021-05-01/2021-09-11',
  },
  {
    event: 'districts-overrun',
    title: 'Mehr als 50 von 370 Distrikten',
    text: 'Seither haben die Taliban Dutzende Distrikte überrannt. Gezählt hat sie die Sondergesandte der UN, Deborah Lyons, bis zum 22. Juni. An welchen Tagen sie fielen, sagt der Bericht nicht.',
  },
  {
    events: ['imam-sahib', 'mazar-outskirts'],
    title: 'Ein Nachschubweg und der Rand einer Stadt',
    text: 'Die Taliban überrennen Imam Sahib, einen Distrikt von Kundus an einem Nachschubweg aus Zentralasien.\n\nSpät am Tag stehen ihre Kämpfer vor Masar-i-Scharif, der Hauptstadt von Balch, und kehren um. Darin sind sich örtliche Beamte und Mitglieder der Taliban einig. Den Grund nennt nur deren Sprecher, Sabihullah Mudschahid: Die Führung wolle keine Provinz einnehmen, ehe alle US-Truppen fort sind.',
    view: '2021-06-20/2021-06-24',
  },
  {
    event: 'shir-khan-bandar',
    title: 'Der wichtigste Grenzübergang fällt',
    text: 'Die Taliban nehmen Schir Chan Bandar ein, Trockenhafen, Stadt und Grenzposten; so sagt es Chaliddin Hakmi vom Provinzrat der Agentur AFP. Bis zu 1000 Fahrzeuge am Tag können hier den Fluss überqueren, auf einer Brücke, die 2007 eröffnet wurde.',
    media: [crossing],
    view: '2021-06-20/2021-06-24',
  },
  {
    events: ['servicemen-cross', 'fighting-outside-kunduz'],
    title: '134 Soldaten gehen über den Fluss, und Menschen fliehen',
    text: 'Unter dem Angriff der Taliban gehen afghanische Soldaten nach Tadschikistan und werden eingelassen. Fünf sind verwundet, einer der fünf stirbt: So meldet es die Pressestelle der tadschikischen Grenztruppen. Den Tag nennt der Bericht nicht.\n\nVor Kundus werde gekämpft, sagt Ghulam Rabbani vom Provinzrat. Menschen verlassen die Stadt.',
    view: '2021-06-20/2021-06-24',
  },
  {
    events: ['all-crossings-claim', 'districts-recaptured'],
    title: 'Behauptung gegen Behauptung',
    text: 'Alle Übergänge von Kundus nach Tadschikistan gehörten ihnen, sagt der Sprecher der Taliban.\n\nZwei Distrikte, in Balch und in Baghlan, seien zurückerobert, sagen Verteidigungsministerium und Armee. Sie sagen es am 22. Juni; wann es geschah, lässt der Bericht offen.\n\nNiemand sonst bestätigt darin das eine oder das andere.',
    view: '2021-06-20/2021-06-24',
  },
  {
    events: ['un-briefing', 'atmar-briefing', 'us-urges-talks'],
    title: 'Warnungen an den Sicherheitsrat',
    text: 'Die eroberten Distrikte liegen rings um Provinzhauptstädte, sagt Lyons dem Rat. Außenminister Mohammad Hanif Atmar bittet ihn per Video, die Taliban auf das Abkommen vom Februar 2020 zu verpflichten. Ned Price, der Sprecher des US-Außenministeriums, ruft zum Ende der Gewalt und zu ernsthaften Verhandlungen auf.',
    view: '2021-06-20/2021-06-27',
    groupBy: 'group',
  },
  {
    events: ['ghani-visit', 'completion-target', 'deadline'],
    title: 'Was bevorsteht, ist nur geplant',
    text: 'Präsident Ghani wird in drei Tagen im Weißen Haus erwartet: am 25. Juni. Das Tempo des Abzugs könne sich ändern, sagt John Kirby für das Pentagon, sein Ende nicht: Alle US-Truppen, außer denen, die die Botschaft schützen, sollen vor Anfang September fort sein. Für alle bleibt es bei der Frist vom 11. September.',
    view: '2021-06-15/2021-09-11',
    filter: {occurrence: 'planned'},
  },
];

/** The events of `withdrawal-2021` and the story of `withdrawal-2021-story`, told in German. */
export const withdrawal2021StoryDe: TimelineDataset = {
  title: 'Vom Abzug zur Frist',
  description:
    'Afghanistan zwischen dem Beginn des endgültigen Abzugs der Truppen der USA und der Nato und der Frist dafür.',
  start: '2021-05-01',
  end: '2021-09-11',
  now: '2021-06-22',
  lang: 'de',
  groups: [
    {id: 'front-line', title: 'Front'},
    {id: 'border', title: 'Grenze'},
    {id: 'diplomacy', title: 'Diplomatie'},
    {id: 'withdrawal', title: 'Abzug'},
  ],
  meta: {
    note: 'Der Bericht nennt kein Jahr. 2021 ist erschlossen: Biden ist Präsident und hat die Frist gesetzt, das Abkommen vom Februar 2020 liegt zurück, und der 11. September soll einen 20 Jahre langen Krieg beenden.',
    source,
  },
  events: [
    {
      id: 'withdrawal-begins',
      title: 'Endgültiger Abzug beginnt',
      date: '2021-05-01',
      group: 'withdrawal',
      importance: 1,
      attributions: [report],
    },
    {
      id: 'districts-overrun',
      title: 'Dutzende Distrikte überrannt',
      date: '2021-05-01/2021-06-22',
      group: 'front-line',
      importance: 0.8,
      attributions: [{who: 'Deborah Lyons, Sondergesandte der UN', stance: 'reports', said: '2021-06-22', source}],
    },
    {
      id: 'imam-sahib',
      title: 'Distrikt Imam Sahib überrannt',
      date: '2021-06-21',
      group: 'front-line',
      attributions: [report],
      relations: [{type: 'geht voraus', to: 'shir-khan-bandar'}],
    },
    {
      id: 'mazar-outskirts',
      title: 'Taliban am Rand von Masar-i-Scharif',
      date: '2021-06-21',
      group: 'front-line',
      status: 'corroborated',
      attributions: [
        {who: 'Örtliche Beamte', stance: 'reports', source},
        {who: 'Mitglieder der Taliban', stance: 'confirms', source},
        {
          who: 'Sabihullah Mudschahid, Sprecher der Taliban',
          stance: 'claims',
          text: 'Die Kämpfer sollten vor der Stadt umkehren: Die Führung wolle keine Provinz einnehmen, ehe alle US-Truppen fort sind.',
          source,
        },
      ],
    },
    {
      id: 'pace-may-slow',
      title: 'Pentagon: Tempo offen, Frist bleibt',
      date: '2021-06-21',
      group: 'withdrawal',
      attributions: [{who: 'John Kirby, Sprecher des Pentagon', stance: 'reports', said: '2021-06-21', source}],
      relations: [{type: 'handelt von', to: 'deadline'}],
    },
    {
      id: 'shir-khan-bandar',
      title: 'Schir Chan Bandar eingenommen',
      date: '2021-06-22',
      group: 'border',
      importance: 0.95,
      attributions: [{who: 'Chaliddin Hakmi, Provinzrat Kundus', stance: 'reports', said: '2021-06-22', source}],
    },
    {
      id: 'all-crossings-claim',
      title: 'Taliban beanspruchen alle Übergänge',
      date: '2021-06-22~',
      group: 'border',
      status: 'claimed',
      importance: 0.4,
      attributions: [{who: 'Sabihullah Mudschahid, Sprecher der Taliban', stance: 'claims', source}],
      relations: [{type: 'geht hinaus über', to: 'shir-khan-bandar'}],
    },
    {
      id: 'servicemen-cross',
      title: '134 Soldaten gehen nach Tadschikistan',
      date: '2021-06-22~',
      group: 'border',
      importance: 0.6,
      attributions: [{who: 'Pressestelle der tadschikischen Grenztruppen', stance: 'reports', source}],
      relations: [{type: 'folgt auf', to: 'shir-khan-bandar'}],
    },
    {
      id: 'kunduz-clashes',
      title: 'Kommandos nach Gefechten in Kundus',
      date: '2021-06-22',
      group: 'front-line',
      importance: 0.4,
      attributions: [{who: 'Bildunterschrift im Bericht', stance: 'reports', source}],
    },
    {
      id: 'fighting-outside-kunduz',
      title: 'Kämpfe vor Kundus, Menschen fliehen',
      date: '2021-06-22~',
      group: 'front-line',
      occurrence: 'ongoing',
      attributions: [{who: 'Ghulam Rabbani, Provinzrat', stance: 'reports', source}],
    },
    {
      id: 'districts-recaptured',
      title: 'Ministerium: zwei Distrikte zurückerobert',
      date: '2021-06-22',
      group: 'front-line',
      status: 'claimed',
      importance: 0.4,
      attributions: [
        {who: 'Afghanisches Verteidigungsministerium und Armee', stance: 'claims', said: '2021-06-22', source},
      ],
    },
    {
      id: 'un-briefing',
      title: 'UN-Gesandte warnt Sicherheitsrat',
      date: '2021-06-22',
      group: 'diplomacy',
      importance: 0.6,
      attributions: [{who: 'Deborah Lyons, Sondergesandte der UN', stance: 'reports', said: '2021-06-22', source}],
      relations: [{type: 'handelt von', to: 'districts-overrun'}],
    },
    {
      id: 'atmar-briefing',
      title: 'Atmar: Taliban an Abkommen binden',
      date: '2021-06-22',
      group: 'diplomacy',
      attributions: [{who: 'Mohammad Hanif Atmar, Außenminister', stance: 'reports', said: '2021-06-22', source}],
      relations: [{type: 'bezieht sich auf', to: 'doha-agreement'}],
    },
    {
      id: 'us-urges-talks',
      title: 'USA: Gewalt beenden, verhandeln',
      date: '2021-06-22',
      group: 'diplomacy',
      attributions: [
        {who: 'Ned Price, Sprecher des US-Außenministeriums', stance: 'reports', said: '2021-06-22', source},
      ],
    },
    {
      id: 'ghani-visit',
      title: 'Ghani soll ins Weiße Haus kommen',
      date: '2021-06-25',
      group: 'diplomacy',
      occurrence: 'planned',
      importance: 0.6,
      attributions: [report],
    },
    {
      id: 'completion-target',
      title: 'Ziel des Pentagon: alle Truppen fort',
      date: {earliest: '2021-06-21', latest: '2021-09-10', text: 'vor Anfang September 2021'},
      group: 'withdrawal',
      occurrence: 'planned',
      status: 'claimed',
      importance: 0.7,
      attributions: [{who: 'John Kirby, Sprecher des Pentagon', stance: 'claims', said: '2021-06-21', source}],
    },
    {
      id: 'deadline',
      title: 'Frist: alle fremden Truppen fort',
      date: '2021-09-11',
      group: 'withdrawal',
      occurrence: 'planned',
      importance: 1,
      attributions: [report],
    },
    {
      id: 'war-begins',
      title: 'Der Krieg beginnt',
      date: '2001~',
      group: 'front-line',
      importance: 0.3,
      attributions: [report],
    },
    {
      id: 'panj-bridge',
      title: 'Brücke über den Pandsch eröffnet',
      date: '2007',
      group: 'border',
      importance: 0.3,
      attributions: [report],
    },
    {
      id: 'doha-agreement',
      title: 'Abkommen der USA mit den Taliban',
      date: '2020-02',
      group: 'diplomacy',
      importance: 0.4,
      attributions: [report],
    },
  ],
  story,
};
