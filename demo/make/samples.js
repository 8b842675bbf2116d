/** Drafts to start from, by their names. */
export const SAMPLES = {
  apollo: {
    title: 'Nine days to the Moon',
    text: `Date,Title,Text,Group,Source,Importance
1969-07-16/1969-07-24,Apollo 11,"Eight days, three hours and eighteen minutes from the launch to the splashdown.",Flight,NASA,0.9
1969-07-16T13:32Z,Launch,"A Saturn V takes off from Cape Kennedy.",Flight,NASA,0.8
1969-07-19T17:21Z,In orbit around the Moon,,Flight,NASA,0.5
1969-07-20T17:44Z,The lander separates,,Landing,NASA,0.4
1969-07-20T20:17Z,Landing,"“Contact light.” The Eagle stands in the Sea of Tranquility.",Landing,NASA,1
1969-07-21T02:56Z,First step,Neil Armstrong leaves the ladder.,Landing,NASA,1
1969-07-21T17:54Z,Back from the surface,,Landing,NASA,0.5
1969-07-22T04:55Z,Way home,The engine fires behind the Moon.,Flight,NASA,0.4
1969-07-24T16:50Z,Splashdown,"In the Pacific, 1,500 kilometres south-west of Hawaii.",Flight,NASA,0.8
`,
  },
  wall: {
    title: 'A city divided',
    text: `Date;Event;Description;Topic
13.08.1961;The border is closed;Barbed wire first, concrete later.;Border
26.06.1963;Kennedy at Schöneberg town hall;;Politics
Dezember 1963;First passes for Christmas;;Border
03.09.1971;Four Power Agreement;;Politics
21.12.1972;Basic Treaty;;Politics
12.06.1987;Reagan at the Brandenburg Gate;;Politics
Sommer 1989;Thousands leave by way of Hungary;;Border
09.11.1989;The Wall opens;Late in the evening the first crossings give way.;Border
18.03.1990;Free elections;;Politics
03.10.1990;Unification;;Politics
`,
  },
  house: {
    title: 'A house and its people',
    settings: {layout: 'lanes', groupBy: 'group'},
    text: `When	What	Who lived or built	Note
c. 1740	A farmhouse is mentioned	Building	In a list of tithes
1790s	Second storey	Building	
1812–1831	Miller Ahrens	People	
before 1850	The mill burns down	Building	Not mentioned afterwards
1831–1866	Widow Ahrens and her sons	People	
spring 1867	Railway across the meadow	Building	
1867–1921	The Lund family	People	
19th century	Paintings in the parlour	Building	Undated
1921	Sold at auction	People	
May 1945	Refugees move in	People	
1974	A monument by law	Building	
`,
  },
};

/** Datasets of the library, fetched when they are chosen. */
export const FETCHED = {
  withdrawal: {title: 'From withdrawal to deadline (JSON)', address: '../dist/samples/withdrawal-2021.json'},
  persian: {
    title: 'The same in Persian, right to left (JSON)',
    address: '../dist/samples/withdrawal-2021-fa.json',
    settings: {lang: 'fa'},
  },
};
