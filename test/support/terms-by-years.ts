import type {TimelineDataset} from '../../src/data/types.js';

/** Who held an office after whom: names and the years in which each came into it; the last one leaves it in `until`. */
interface Office {
  readonly title: string;
  readonly terms: string;
  readonly until: number;
}

// Sources: "List of presidents of the United States", "List of popes" and "World Chess Championship", Wikipedia.
const OFFICES: Readonly<Record<string, Office>> = {
  presidents: {
    title: 'Presidents of the United States',
    terms: `1789 George Washington, 1797 John Adams, 1801 Thomas Jefferson, 1809 James Madison, 1817 James Monroe,
1825 John Quincy Adams, 1829 Andrew Jackson, 1837 Martin Van Buren, 1841 John Tyler, 1845 James K. Polk,
1849 Zachary Taylor, 1850 Millard Fillmore, 1853 Franklin Pierce, 1857 James Buchanan, 1861 Abraham Lincoln,
1865 Andrew Johnson, 1869 Ulysses S. Grant, 1877 Rutherford B. Hayes, 1881 Chester A. Arthur, 1885 Grover Cleveland,
1889 Benjamin Harrison, 1893 Grover Cleveland, 1897 William McKinley, 1901 Theodore Roosevelt, 1909 William Howard Taft,
1913 Woodrow Wilson, 1921 Warren G. Harding, 1923 Calvin Coolidge, 1929 Herbert Hoover, 1933 Franklin D. Roosevelt,
1945 Harry S. Truman, 1953 Dwight D. Eisenhower, 1961 John F. Kennedy, 1963 Lyndon B. Johnson, 1969 Richard Nixon,
1974 Gerald Ford, 1977 Jimmy Carter, 1981 Ronald Reagan, 1989 George H. W. Bush, 1993 Bill Clinton, 2001 George W. Bush,
2009 Barack Obama, 2017 Donald Trump`,
    until: 2021,
  },
  popes: {
    title: 'Popes',
    terms: `1503 Julius II, 1513 Leo X, 1522 Adrian VI, 1523 Clement VII, 1534 Paul III, 1550 Julius III, 1555 Paul IV,
1559 Pius IV, 1566 Pius V, 1572 Gregory XIII, 1585 Sixtus V, 1590 Gregory XIV, 1592 Clement VIII, 1605 Paul V,
1621 Gregory XV, 1623 Urban VIII, 1644 Innocent X, 1655 Alexander VII, 1667 Clement IX, 1670 Clement X, 1676 Innocent XI,
1689 Alexander VIII, 1691 Innocent XII, 1700 Clement XI, 1721 Innocent XIII, 1724 Benedict XIII, 1730 Clement XII,
1740 Benedict XIV, 1758 Clement XIII, 1769 Clement XIV, 1775 Pius VI, 1800 Pius VII, 1823 Leo XII, 1829 Pius VIII,
1831 Gregory XVI, 1846 Pius IX, 1878 Leo XIII, 1903 Pius X, 1914 Benedict XV, 1922 Pius XI, 1939 Pius XII,
1958 John XXIII, 1963 Paul VI, 1978 John Paul II, 2005 Benedict XVI, 2013 Francis`,
    until: 2025,
  },
  champions: {
    title: 'World chess champions',
    terms: `1886 Wilhelm Steinitz, 1894 Emanuel Lasker, 1921 José Raúl Capablanca, 1927 Alexander Alekhine, 1935 Max Euwe,
1937 Alexander Alekhine, 1948 Mikhail Botvinnik, 1957 Vasily Smyslov, 1958 Mikhail Botvinnik, 1960 Mikhail Tal,
1961 Mikhail Botvinnik, 1963 Tigran Petrosian, 1969 Boris Spassky, 1972 Bobby Fischer, 1975 Anatoly Karpov,
1985 Garry Kasparov, 2000 Vladimir Kramnik, 2007 Viswanathan Anand, 2013 Magnus Carlsen, 2023 Ding Liren`,
    until: 2024,
  },
};

/** The terms of some offices, one after the other, each known to the years in which it begins and ends. */
export const TERMS_BY_YEARS: Readonly<Record<string, TimelineDataset>> = Object.fromEntries(
  Object.entries(OFFICES).map(([name, {title, terms, until}]) => {
    const all = terms.split(/,\s+/).map((term) => ({from: Number(term.slice(0, 4)), holder: term.slice(5)}));
    const events = all.map(({from, holder}, i) => ({
      id: `${holder} ${from}`,
      title: holder,
      date: `${from}/${all[i + 1]?.from ?? until}`,
    }));
    return [name, {title, events}];
  }),
);
