-- Words that mean the same to those who search, kept by editors, and searches that found nothing.
-- Safe while running: yes (new tables).
create table search.synonyms (
  site text not null,
  position integer not null,
  terms text[] not null check (cardinality(terms) between 2 and 20),
  primary key (site, position)
);
comment on table search.synonyms is 'Groups of terms that are looked for together; each term one or more folded words';

create table search.misses (
  site text not null,
  locale text not null,
  query text not null check (length(query) between 3 and 80),
  asked integer not null default 1,
  last_on date not null,
  primary key (site, locale, query)
);
comment on table search.misses is 'Searches without a result, for editors: words alone, nothing of who asked; forgotten after 90 days';

grant usage on schema search to arengo_desk;
grant select on search.synonyms to arengo_site, arengo_worker;
grant select, insert, delete on search.synonyms to arengo_desk;
grant select, insert, update on search.misses to arengo_site;
grant select on search.misses to arengo_desk;
grant select, delete on search.misses to arengo_worker;

insert into search.synonyms (site, position, terms)
select 'comune', position, terms from (values
  (1, array['tari', 'tassa rifiuti', 'tariffa rifiuti']),
  (2, array['spazzatura', 'immondizia', 'rifiuti']),
  (3, array['ingombranti', 'mobili vecchi']),
  (4, array['isola ecologica', 'centro raccolta', 'ricicleria']),
  (5, array['raccolta differenziata', 'porta porta']),
  (6, array['cie', 'carta identita', 'documento identita']),
  (7, array['ztl', 'zona traffico limitato', 'traffico limitato']),
  (8, array['vigili', 'polizia municipale', 'polizia locale']),
  (9, array['urp', 'ufficio relazioni pubblico']),
  (10, array['anagrafe', 'servizi demografici', 'stato civile']),
  (11, array['suap', 'sportello unico attivita produttive']),
  (12, array['trasloco', 'cambio residenza', 'cambio casa', 'cambiare casa']),
  (13, array['asilo', 'nido', 'nidi']),
  (14, array['refezione', 'mensa', 'mensa scolastica']),
  (15, array['disabili', 'invalidi', 'handicap', 'persone disabilita']),
  (16, array['contrassegno', 'tagliando disabili', 'pass disabili']),
  (17, array['dehors', 'tavolini', 'suolo pubblico']),
  (18, array['cdu', 'certificato destinazione urbanistica']),
  (19, array['concessione edilizia', 'permesso costruire', 'licenza edilizia']),
  (20, array['prg', 'piano regolatore', 'regolamento urbanistico']),
  (21, array['affitto', 'locazione', 'canone']),
  (22, array['concorso', 'assunzione', 'lavoro comune']),
  (23, array['gara', 'appalto']),
  (24, array['foia', 'accesso civico']),
  (25, array['tasse', 'tributi', 'imposte']),
  (26, array['bonus affitto', 'contributo affitto']),
  (27, array['imu', 'imposta municipale']),
  (28, array['multa', 'sanzione', 'contravvenzione', 'verbale']),
  (29, array['scuolabus', 'trasporto scolastico']),
  (30, array['bando', 'avviso pubblico'])) as given(position, terms);
