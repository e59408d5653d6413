/**
 * GeoNames gives some towns by their English name only. Here is how their own people, and those of the languages read, call
 * them; every left side is a name of the gazetteer, and a test holds it to that. It adds no town.
 */
export const endonyms: Record<string, string> = {
  'Rome IT': 'roma|rom', 'Milan IT': 'milano|mailand', 'Naples IT': 'napoli|neapel', 'Turin IT': 'torino', 'Venice IT': 'venezia|venedig',
  'Florence IT': 'firenze|florenz', 'Genoa IT': 'genova|genua', 'Padua IT': 'padova', 'Lisbon PT': 'lisboa|lissabon|lisbonne',
  'Munich DE': 'münchen|muenchen', 'Nuremberg DE': 'nürnberg|nuernberg', 'Köln DE': 'cologne|keulen', 'Frankfurt am Main DE': 'frankfurt',
  'Hannover DE': 'hanover', 'Vienna AT': 'wien|vienne', 'Zürich CH': 'zurigo|zurich', 'Geneva CH': 'genève|genf|ginevra', 'Bern CH': 'berne|berna',
  'Brussels BE': 'bruxelles|brussel|brüssel|bryssel', 'Antwerp BE': 'antwerpen|anvers', 'Gent BE': 'ghent|gand', 'Liège BE': 'lüttich|luik',
  'The Hague NL': 'den haag', 'Gothenburg SE': 'göteborg', 'Copenhagen DK': 'københavn|köpenhamn|kopenhagen',
  'Sevilla ES': 'seville', 'Zaragoza ES': 'saragossa', 'A Coruña ES': 'la coruña', 'Donostia / San Sebastián ES': 'san sebastian', 'Prague CZ': 'praha|prag',
  'Warsaw PL': 'warszawa|warschau', 'Kraków PL': 'krakow|krakau', 'Athens GR': 'athen|atene|athènes|atenas', 'London GB': 'londres|londra|londen',
  'Paris FR': 'parigi|parijs', 'Lyon FR': 'lyons', 'Marseille FR': 'marsiglia', 'Strasbourg FR': 'straßburg|strassburg', 'New York City US': 'new york|nueva york|nova iorque',
  'Berlin DE': 'berlino|berlijn', 'Barcelona ES': 'barcelone|barcellona', 'Stockholm SE': 'estocolmo', 'Moscow RU': 'moskau|moscou|mosca', 'Mexico City MX': 'ciudad de méxico',
  'São Paulo BR': 'sao paulo', 'Dublin IE': 'dublino', 'Edinburgh GB': 'edimburgo', 'Palma ES': 'palma de mallorca',
  'Newcastle upon Tyne GB': 'newcastle', 'Kingston upon Hull GB': 'hull',
}
