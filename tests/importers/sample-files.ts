/** One small file of each format, made up. */
export const sampleFiles: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'ACLED',
    text: `event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
UKR1,2024-03-01,2024,1,Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of A,,State forces,Civilians (Ukraine),,Civilians,,Civilian targeting,804,Europe,Ukraine,Odesa,Odeskyi,,Odesa,46.4775,30.7326,1,Example; Other,National,"On 1 March, an example. Nothing happened.",2,,1700000000
UKR2,2024-03-02,2024,2,Political violence,Battles,Armed clash,Military Forces of A,,State forces,Military Forces of B,,State forces,,,804,Europe,Ukraine,Kharkiv,,,Kharkiv,49.98,36.25,3,Example,National,"A note
in two lines with ""quotes"".",0,,1700000001
`,
  },
  {
    name: 'UCDP',
    text: `id,relid,year,active_year,code_status,type_of_violence,conflict_name,dyad_name,side_a,side_b,number_of_sources,source_article,source_office,source_date,source_headline,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
1,EX-1,2019,1,Clear,1,A: Government,A - B,Government of A,B,1,Example,Example,2019-05-01,Headline,1,Town,in Town,Province,District,36.2,37.1,Syria,1,1,2019-05-01 00:00:00.000,2019-05-01 00:00:00.000,1,2,0,0,3,4,3
2,EX-2,2019,1,Clear,3,A: Government,A - Civilians,A,Civilians,1,Example,Example,2019-05-03,Headline,4,Province,in Province,Province,,36.2,37.1,Syria,2,2,2019-05-03 00:00:00.000,2019-05-06 00:00:00.000,0,0,5,0,5,9,2
`,
  },
  {
    name: 'unknown table',
    text: `Дата;Назва;Широта;Довгота;Загинуло
13/03/2024;Приклад;46,48;30,73;2
14/03/2024;Ще приклад;50,45;30,52;щонайменше 3
`,
  },
  {
    name: 'GeoJSON',
    text: `{"type":"FeatureCollection","features":[
{"type":"Feature","geometry":{"type":"Point","coordinates":[30.5,50.4]},"properties":{"title":"One","date":"2024-03-01"}},
{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[30,50],[31,50],[31,51],[30,50]]]},"properties":{"title":"Two","date":"2024-03"}},
{"type":"Feature","geometry":null,"properties":{"title":"Three"}}]}`,
  },
  {
    name: 'timemap',
    text: `[{"associations":["a"],"sources":["s1"],"id":"X1","description":"Example","date":"02/24/2022","time":"10:00","location":"Town","latitude":"49.85","longitude":"36.65","graphic":"FALSE"},
{"associations":[],"sources":[],"id":"X1","description":"Other","date":"2/5/2022","time":"","location":"Town","latitude":"","longitude":""}]`,
  },
  {
    name: 'KML',
    text: `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>F</name>
<Placemark><name>One &amp; two</name><description><![CDATA[<b>Bold</b><script>alert(1)</script>]]></description><TimeStamp><when>2024-03-01</when></TimeStamp><Point><coordinates>30.5,50.4,0</coordinates></Point></Placemark>
<Placemark><name>Line</name><TimeSpan><begin>2024-03-01</begin><end>2024-03-05</end></TimeSpan><LineString><coordinates>30,50 31,51</coordinates></LineString></Placemark>
</Folder></Document></kml>`,
  },
  {
    name: 'GeoRSS',
    text: `<?xml version="1.0"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel><title>Feed</title>
<item><title>One</title><link>https://example.org/1</link><pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate><georss:point>50.4 30.5</georss:point></item>
</channel></rss>`,
  },
];
