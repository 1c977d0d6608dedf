-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
CREATE TYPE "desk"."_locales" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_news_news_type" AS ENUM('notizie', 'comunicati', 'avvisi');
  CREATE TYPE "desk"."enum_news_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__news_v_version_news_type" AS ENUM('notizie', 'comunicati', 'avvisi');
  CREATE TYPE "desk"."enum__news_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__news_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_services_category" AS ENUM('educazione-e-formazione', 'salute-benessere-e-assistenza', 'vita-lavorativa', 'mobilita-e-trasporti', 'catasto-e-urbanistica', 'anagrafe-e-stato-civile', 'turismo', 'giustizia-e-sicurezza-pubblica', 'tributi-finanze-e-contravvenzioni', 'cultura-e-tempo-libero', 'ambiente', 'imprese-e-commercio', 'autorizzazioni', 'appalti-pubblici', 'agricoltura-e-pesca');
  CREATE TYPE "desk"."enum_services_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__services_v_version_category" AS ENUM('educazione-e-formazione', 'salute-benessere-e-assistenza', 'vita-lavorativa', 'mobilita-e-trasporti', 'catasto-e-urbanistica', 'anagrafe-e-stato-civile', 'turismo', 'giustizia-e-sicurezza-pubblica', 'tributi-finanze-e-contravvenzioni', 'cultura-e-tempo-libero', 'ambiente', 'imprese-e-commercio', 'autorizzazioni', 'appalti-pubblici', 'agricoltura-e-pesca');
  CREATE TYPE "desk"."enum__services_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__services_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_offices_unit_type" AS ENUM('area', 'ufficio', 'giunta', 'consiglio', 'commissione', 'biblioteca', 'museo', 'azienda', 'ente', 'fondazione', 'scuola', 'centro-culturale');
  CREATE TYPE "desk"."enum_offices_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__offices_v_version_unit_type" AS ENUM('area', 'ufficio', 'giunta', 'consiglio', 'commissione', 'biblioteca', 'museo', 'azienda', 'ente', 'fondazione', 'scuola', 'centro-culturale');
  CREATE TYPE "desk"."enum__offices_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__offices_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_people_appointments_type" AS ENUM('politico', 'amministrativo', 'altro');
  CREATE TYPE "desk"."enum_people_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__people_v_version_appointments_type" AS ENUM('politico', 'amministrativo', 'altro');
  CREATE TYPE "desk"."enum__people_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__people_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_documents_document_type" AS ENUM('albo', 'modulistica', 'funzionamento', 'normativo', 'accordo', 'politica', 'supporto', 'istanza', 'programmazione', 'dataset');
  CREATE TYPE "desk"."enum_documents_licence" AS ENUM('pubblico-dominio', 'attribuzione', 'effetto-virale', 'condividi-allo-stesso-modo', 'non-commerciale', 'non-derivate', 'sconosciuta');
  CREATE TYPE "desk"."enum_documents_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__documents_v_version_document_type" AS ENUM('albo', 'modulistica', 'funzionamento', 'normativo', 'accordo', 'politica', 'supporto', 'istanza', 'programmazione', 'dataset');
  CREATE TYPE "desk"."enum__documents_v_version_licence" AS ENUM('pubblico-dominio', 'attribuzione', 'effetto-virale', 'condividi-allo-stesso-modo', 'non-commerciale', 'non-derivate', 'sconosciuta');
  CREATE TYPE "desk"."enum__documents_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__documents_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_events_event_type" AS ENUM('culturale', 'festival', 'mostra', 'teatro', 'danza', 'musica', 'visita-guidata', 'lettura', 'cinema', 'seminario', 'laboratorio', 'presentazione-libro', 'corso', 'convegno', 'giornata-aperta', 'sociale', 'cerimonia', 'concorso', 'dibattito', 'sagra', 'palio', 'festa-patronale', 'mercatino', 'commemorazione', 'celebrazione-religiosa', 'affari', 'fiera', 'sportivo', 'gara', 'escursione');
  CREATE TYPE "desk"."enum_events_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__events_v_version_event_type" AS ENUM('culturale', 'festival', 'mostra', 'teatro', 'danza', 'musica', 'visita-guidata', 'lettura', 'cinema', 'seminario', 'laboratorio', 'presentazione-libro', 'corso', 'convegno', 'giornata-aperta', 'sociale', 'cerimonia', 'concorso', 'dibattito', 'sagra', 'palio', 'festa-patronale', 'mercatino', 'commemorazione', 'celebrazione-religiosa', 'affari', 'fiera', 'sportivo', 'gara', 'escursione');
  CREATE TYPE "desk"."enum__events_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__events_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_places_place_types" AS ENUM('architettura-militare', 'castello', 'fortezza', 'mura', 'roccaforte', 'torre', 'architettura-residenziale', 'villa', 'palazzo', 'area-archeologica', 'sito-archeologico', 'parco-archeologico', 'centro-cultura', 'archivio', 'auditorium', 'biblioteca', 'cinema', 'museo', 'pinacoteca', 'scuola', 'teatro', 'edificio-di-culto', 'abbazia', 'chiesa', 'convento', 'duomo', 'eremo', 'santuario', 'cimitero', 'monumento-complesso', 'monumento', 'complesso-monumentale', 'parco-e-giardino', 'belvedere', 'parco', 'giardino', 'bellezza-naturale', 'lago', 'montagna', 'riserva', 'sport-tempo-libero', 'campo-sportivo', 'piscina', 'stadio', 'piazza', 'architettura-commerciale', 'mercato', 'farmacia', 'assistenza', 'casa-di-riposo', 'ospedale', 'infrastruttura', 'centro-di-raccolta', 'ricettiva', 'albergo', 'rifugio');
  CREATE TYPE "desk"."enum_places_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__places_v_version_place_types" AS ENUM('architettura-militare', 'castello', 'fortezza', 'mura', 'roccaforte', 'torre', 'architettura-residenziale', 'villa', 'palazzo', 'area-archeologica', 'sito-archeologico', 'parco-archeologico', 'centro-cultura', 'archivio', 'auditorium', 'biblioteca', 'cinema', 'museo', 'pinacoteca', 'scuola', 'teatro', 'edificio-di-culto', 'abbazia', 'chiesa', 'convento', 'duomo', 'eremo', 'santuario', 'cimitero', 'monumento-complesso', 'monumento', 'complesso-monumentale', 'parco-e-giardino', 'belvedere', 'parco', 'giardino', 'bellezza-naturale', 'lago', 'montagna', 'riserva', 'sport-tempo-libero', 'campo-sportivo', 'piscina', 'stadio', 'piazza', 'architettura-commerciale', 'mercato', 'farmacia', 'assistenza', 'casa-di-riposo', 'ospedale', 'infrastruttura', 'centro-di-raccolta', 'ricettiva', 'albergo', 'rifugio');
  CREATE TYPE "desk"."enum__places_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__places_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_topics_term" AS ENUM('accesso-informazione', 'acqua', 'agricoltura', 'anagrafe', 'animale-domestico', 'aria', 'assistenza-invalidi', 'assistenza-sociale', 'associazioni', 'bilancio', 'commercio-al-minuto', 'commercio-all-ingrosso', 'commercio-ambulante', 'comunicazione-istituzionale', 'comunicazione-politica', 'concorsi', 'covid-19', 'elezioni', 'energie-rinnovabili', 'estero', 'foreste', 'formazione-professionale', 'gemellaggi', 'gestione-rifiuti', 'giustizia', 'igiene-pubblica', 'immigrazione', 'imposte', 'imprese', 'inquinamento', 'integrazione-sociale', 'isolamento-termico', 'istruzione', 'lavoro', 'matrimonio', 'mercato', 'mobilita-sostenibile', 'morte', 'nascita', 'parcheggi', 'patrimonio-culturale', 'pesca', 'piano-di-sviluppo', 'pista-ciclabile', 'pnrr', 'politica-commerciale', 'polizia', 'prodotti-alimentari', 'protezione-civile', 'residenza', 'risposta-emergenze', 'sistema-giuridico', 'spazio-verde', 'sport', 'sviluppo-sostenibile', 'tassa-sui-servizi', 'tempo-libero', 'trasparenza-amministrativa', 'trasporto-pubblico', 'turismo', 'urbanizzazione', 'viaggi', 'zone-pedonali', 'ztl');
  CREATE TYPE "desk"."enum_topics_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__topics_v_version_term" AS ENUM('accesso-informazione', 'acqua', 'agricoltura', 'anagrafe', 'animale-domestico', 'aria', 'assistenza-invalidi', 'assistenza-sociale', 'associazioni', 'bilancio', 'commercio-al-minuto', 'commercio-all-ingrosso', 'commercio-ambulante', 'comunicazione-istituzionale', 'comunicazione-politica', 'concorsi', 'covid-19', 'elezioni', 'energie-rinnovabili', 'estero', 'foreste', 'formazione-professionale', 'gemellaggi', 'gestione-rifiuti', 'giustizia', 'igiene-pubblica', 'immigrazione', 'imposte', 'imprese', 'inquinamento', 'integrazione-sociale', 'isolamento-termico', 'istruzione', 'lavoro', 'matrimonio', 'mercato', 'mobilita-sostenibile', 'morte', 'nascita', 'parcheggi', 'patrimonio-culturale', 'pesca', 'piano-di-sviluppo', 'pista-ciclabile', 'pnrr', 'politica-commerciale', 'polizia', 'prodotti-alimentari', 'protezione-civile', 'residenza', 'risposta-emergenze', 'sistema-giuridico', 'spazio-verde', 'sport', 'sviluppo-sostenibile', 'tassa-sui-servizi', 'tempo-libero', 'trasparenza-amministrativa', 'trasporto-pubblico', 'turismo', 'urbanizzazione', 'viaggi', 'zone-pedonali', 'ztl');
  CREATE TYPE "desk"."enum__topics_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__topics_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_contact_points_entries_type" AS ENUM('telefono', 'email', 'pec', 'indirizzo', 'url', 'whatsapp', 'telegram', 'linkedin', 'twitter');
  CREATE TYPE "desk"."enum_contact_points_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__contact_points_v_version_entries_type" AS ENUM('telefono', 'email', 'pec', 'indirizzo', 'url', 'whatsapp', 'telegram', 'linkedin', 'twitter');
  CREATE TYPE "desk"."enum__contact_points_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__contact_points_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_users_roles" AS ENUM('administrator', 'editor', 'approver', 'legal-publisher', 'transparency-officer', 'press-office', 'observer');
  CREATE TYPE "desk"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "desk"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "desk"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "desk"."enum_site_settings_languages" AS ENUM('it', 'en');
  CREATE TABLE "desk"."news" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"news_type" "desk"."enum_news_news_type",
  	"image_id" integer,
  	"date" timestamp(3) with time zone,
  	"number" varchar,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_news_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."news_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."news_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"offices_id" integer,
  	"people_id" integer,
  	"places_id" integer,
  	"documents_id" integer,
  	"news_id" integer,
  	"media_id" integer
  );
  
  CREATE TABLE "desk"."_news_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_news_type" "desk"."enum__news_v_version_news_type",
  	"version_image_id" integer,
  	"version_date" timestamp(3) with time zone,
  	"version_number" varchar,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__news_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__news_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_news_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_news_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"offices_id" integer,
  	"people_id" integer,
  	"places_id" integer,
  	"documents_id" integer,
  	"news_id" integer,
  	"media_id" integer
  );
  
  CREATE TABLE "desk"."services_needed_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"item" varchar
  );
  
  CREATE TABLE "desk"."services_stages" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"days" numeric,
  	"date" timestamp(3) with time zone
  );
  
  CREATE TABLE "desk"."services_stages_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."services" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"category" "desk"."enum_services_category",
  	"image_id" integer,
  	"active" boolean DEFAULT true,
  	"online_access_url" varchar,
  	"area_id" integer,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_services_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."services_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"subtitle" varchar,
  	"inactive_reason" varchar,
  	"audience" jsonb,
  	"applicants" jsonb,
  	"body" jsonb,
  	"geographic_coverage" varchar,
  	"how_to" jsonb,
  	"needed" jsonb,
  	"obtained" jsonb,
  	"outcome_procedures" jsonb,
  	"timing" jsonb,
  	"costs" jsonb,
  	"constraints" jsonb,
  	"special_cases" jsonb,
  	"online_access_intro" varchar,
  	"online_access_label" varchar,
  	"physical_access_intro" varchar,
  	"further_information" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."services_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"offices_id" integer,
  	"media_id" integer,
  	"contact_points_id" integer,
  	"documents_id" integer,
  	"services_id" integer
  );
  
  CREATE TABLE "desk"."_services_v_version_needed_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"item" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_services_v_version_stages" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"days" numeric,
  	"date" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_services_v_version_stages_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_services_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_category" "desk"."enum__services_v_version_category",
  	"version_image_id" integer,
  	"version_active" boolean DEFAULT true,
  	"version_online_access_url" varchar,
  	"version_area_id" integer,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__services_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__services_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_services_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_subtitle" varchar,
  	"version_inactive_reason" varchar,
  	"version_audience" jsonb,
  	"version_applicants" jsonb,
  	"version_body" jsonb,
  	"version_geographic_coverage" varchar,
  	"version_how_to" jsonb,
  	"version_needed" jsonb,
  	"version_obtained" jsonb,
  	"version_outcome_procedures" jsonb,
  	"version_timing" jsonb,
  	"version_costs" jsonb,
  	"version_constraints" jsonb,
  	"version_special_cases" jsonb,
  	"version_online_access_intro" varchar,
  	"version_online_access_label" varchar,
  	"version_physical_access_intro" varchar,
  	"version_further_information" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_services_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"offices_id" integer,
  	"media_id" integer,
  	"contact_points_id" integer,
  	"documents_id" integer,
  	"services_id" integer
  );
  
  CREATE TABLE "desk"."offices" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"unit_type" "desk"."enum_offices_unit_type",
  	"image_id" integer,
  	"seat_id" integer,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_offices_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."offices_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"opening_hours" jsonb,
  	"further_information" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."offices_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"contact_points_id" integer,
  	"places_id" integer,
  	"offices_id" integer,
  	"people_id" integer,
  	"documents_id" integer
  );
  
  CREATE TABLE "desk"."_offices_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_unit_type" "desk"."enum__offices_v_version_unit_type",
  	"version_image_id" integer,
  	"version_seat_id" integer,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__offices_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__offices_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_offices_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_opening_hours" jsonb,
  	"version_further_information" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_offices_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"contact_points_id" integer,
  	"places_id" integer,
  	"offices_id" integer,
  	"people_id" integer,
  	"documents_id" integer
  );
  
  CREATE TABLE "desk"."people_appointments" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" "desk"."enum_people_appointments_type",
  	"office_id" integer,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone
  );
  
  CREATE TABLE "desk"."people_appointments_locales" (
  	"title" varchar,
  	"pay" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."people_declarations" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"file_id" integer
  );
  
  CREATE TABLE "desk"."people_declarations_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."people" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"given_name" varchar,
  	"family_name" varchar,
  	"image_id" integer,
  	"curriculum_id" integer,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_people_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."people_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"powers" jsonb,
  	"body" jsonb,
  	"further_information" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."people_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"contact_points_id" integer
  );
  
  CREATE TABLE "desk"."_people_v_version_appointments" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"type" "desk"."enum__people_v_version_appointments_type",
  	"office_id" integer,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_people_v_version_appointments_locales" (
  	"title" varchar,
  	"pay" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_people_v_version_declarations" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"file_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_people_v_version_declarations_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_people_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_given_name" varchar,
  	"version_family_name" varchar,
  	"version_image_id" integer,
  	"version_curriculum_id" integer,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__people_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__people_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_people_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_powers" jsonb,
  	"version_body" jsonb,
  	"version_further_information" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_people_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"contact_points_id" integer
  );
  
  CREATE TABLE "desk"."documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"document_type" "desk"."enum_documents_document_type",
  	"image_id" integer,
  	"url" varchar,
  	"licence" "desk"."enum_documents_licence",
  	"version_date" timestamp(3) with time zone,
  	"identifier" varchar,
  	"protocol_number" varchar,
  	"protocol_date" timestamp(3) with time zone,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_documents_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."documents_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"formats" varchar,
  	"body" jsonb,
  	"legal_references" varchar,
  	"further_information" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"media_id" integer,
  	"offices_id" integer,
  	"people_id" integer,
  	"services_id" integer,
  	"documents_id" integer
  );
  
  CREATE TABLE "desk"."_documents_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_document_type" "desk"."enum__documents_v_version_document_type",
  	"version_image_id" integer,
  	"version_url" varchar,
  	"version_licence" "desk"."enum__documents_v_version_licence",
  	"version_version_date" timestamp(3) with time zone,
  	"version_identifier" varchar,
  	"version_protocol_number" varchar,
  	"version_protocol_date" timestamp(3) with time zone,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__documents_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__documents_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_documents_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_formats" varchar,
  	"version_body" jsonb,
  	"version_legal_references" varchar,
  	"version_further_information" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_documents_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"media_id" integer,
  	"offices_id" integer,
  	"people_id" integer,
  	"services_id" integer,
  	"documents_id" integer
  );
  
  CREATE TABLE "desk"."events_costs" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."events_costs_locales" (
  	"title" varchar,
  	"price" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."events" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"event_type" "desk"."enum_events_event_type",
  	"image_id" integer,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"all_day" boolean DEFAULT false,
  	"parent_id" integer,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_events_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."events_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"subtitle" varchar,
  	"body" jsonb,
  	"audience" jsonb,
  	"hours" jsonb,
  	"external_organizer" varchar,
  	"further_information" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."events_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"places_id" integer,
  	"contact_points_id" integer,
  	"offices_id" integer,
  	"people_id" integer,
  	"media_id" integer
  );
  
  CREATE TABLE "desk"."_events_v_version_costs" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_events_v_version_costs_locales" (
  	"title" varchar,
  	"price" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_events_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_event_type" "desk"."enum__events_v_version_event_type",
  	"version_image_id" integer,
  	"version_starts_at" timestamp(3) with time zone,
  	"version_ends_at" timestamp(3) with time zone,
  	"version_all_day" boolean DEFAULT false,
  	"version_parent_id" integer,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__events_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__events_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_events_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_subtitle" varchar,
  	"version_body" jsonb,
  	"version_audience" jsonb,
  	"version_hours" jsonb,
  	"version_external_organizer" varchar,
  	"version_further_information" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_events_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"places_id" integer,
  	"contact_points_id" integer,
  	"offices_id" integer,
  	"people_id" integer,
  	"media_id" integer
  );
  
  CREATE TABLE "desk"."places_place_types" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_places_place_types",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."places" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"image_id" integer,
  	"address_street" varchar,
  	"address_postal_code" varchar,
  	"address_locality" varchar,
  	"address_district" varchar,
  	"position_latitude" numeric,
  	"position_longitude" numeric,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_places_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."places_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"alternative_name" varchar,
  	"body" jsonb,
  	"services" jsonb,
  	"access" jsonb,
  	"opening_hours" jsonb,
  	"further_information" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."places_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"contact_points_id" integer,
  	"offices_id" integer,
  	"places_id" integer,
  	"media_id" integer
  );
  
  CREATE TABLE "desk"."_places_v_version_place_types" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__places_v_version_place_types",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_places_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_image_id" integer,
  	"version_address_street" varchar,
  	"version_address_postal_code" varchar,
  	"version_address_locality" varchar,
  	"version_address_district" varchar,
  	"version_position_latitude" numeric,
  	"version_position_longitude" numeric,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__places_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__places_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_places_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_alternative_name" varchar,
  	"version_body" jsonb,
  	"version_services" jsonb,
  	"version_access" jsonb,
  	"version_opening_hours" jsonb,
  	"version_further_information" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_places_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"contact_points_id" integer,
  	"offices_id" integer,
  	"places_id" integer,
  	"media_id" integer
  );
  
  CREATE TABLE "desk"."topics" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"term" "desk"."enum_topics_term",
  	"image_id" integer,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_topics_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."topics_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."topics_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"offices_id" integer
  );
  
  CREATE TABLE "desk"."_topics_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_term" "desk"."enum__topics_v_version_term",
  	"version_image_id" integer,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__topics_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__topics_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_topics_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_topics_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"offices_id" integer
  );
  
  CREATE TABLE "desk"."contact_points_entries" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" "desk"."enum_contact_points_entries_type",
  	"value" varchar
  );
  
  CREATE TABLE "desk"."contact_points_entries_locales" (
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."contact_points" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_contact_points_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."contact_points_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_contact_points_v_version_entries" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"type" "desk"."enum__contact_points_v_version_entries_type",
  	"value" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_contact_points_v_version_entries_locales" (
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_contact_points_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__contact_points_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__contact_points_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_contact_points_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."media" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"credit" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_w320_url" varchar,
  	"sizes_w320_width" numeric,
  	"sizes_w320_height" numeric,
  	"sizes_w320_mime_type" varchar,
  	"sizes_w320_filesize" numeric,
  	"sizes_w320_filename" varchar,
  	"sizes_w640_url" varchar,
  	"sizes_w640_width" numeric,
  	"sizes_w640_height" numeric,
  	"sizes_w640_mime_type" varchar,
  	"sizes_w640_filesize" numeric,
  	"sizes_w640_filename" varchar,
  	"sizes_w1024_url" varchar,
  	"sizes_w1024_width" numeric,
  	"sizes_w1024_height" numeric,
  	"sizes_w1024_mime_type" varchar,
  	"sizes_w1024_filesize" numeric,
  	"sizes_w1024_filename" varchar,
  	"sizes_w1600_url" varchar,
  	"sizes_w1600_width" numeric,
  	"sizes_w1600_height" numeric,
  	"sizes_w1600_mime_type" varchar,
  	"sizes_w1600_filesize" numeric,
  	"sizes_w1600_filename" varchar
  );
  
  CREATE TABLE "desk"."media_locales" (
  	"alt" varchar,
  	"caption" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."users_roles" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_users_roles",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "desk"."users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "desk"."payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "desk"."payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "desk"."enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "desk"."enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "desk"."payload_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "desk"."enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "desk"."payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "desk"."payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "desk"."payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "desk"."payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "desk"."payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "desk"."site_settings_profiles" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"network" varchar,
  	"url" varchar
  );
  
  CREATE TABLE "desk"."site_settings_languages" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_site_settings_languages",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."site_settings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"place_name" varchar,
  	"region_url" varchar,
  	"codes_istat" varchar,
  	"codes_ipa" varchar,
  	"codes_fiscal" varchar,
  	"codes_vat" varchar,
  	"demonstration" boolean DEFAULT false,
  	"address" varchar,
  	"phone" varchar,
  	"email" varchar,
  	"pec" varchar,
  	"primary_color" varchar DEFAULT '#0066cc',
  	"coat_of_arms_id" integer,
  	"accessibility_statement_url" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "desk"."site_settings_locales" (
  	"municipality" varchar,
  	"region_label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."site_settings_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"news_id" integer
  );
  
  ALTER TABLE "desk"."news" ADD CONSTRAINT "news_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."news_locales" ADD CONSTRAINT "news_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."news_rels" ADD CONSTRAINT "news_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."news_rels" ADD CONSTRAINT "news_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."news_rels" ADD CONSTRAINT "news_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."news_rels" ADD CONSTRAINT "news_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."news_rels" ADD CONSTRAINT "news_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."news_rels" ADD CONSTRAINT "news_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."news_rels" ADD CONSTRAINT "news_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "desk"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."news_rels" ADD CONSTRAINT "news_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v" ADD CONSTRAINT "_news_v_parent_id_news_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."news"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_news_v" ADD CONSTRAINT "_news_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_locales" ADD CONSTRAINT "_news_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_news_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_rels" ADD CONSTRAINT "_news_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_news_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_rels" ADD CONSTRAINT "_news_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_rels" ADD CONSTRAINT "_news_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_rels" ADD CONSTRAINT "_news_v_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_rels" ADD CONSTRAINT "_news_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_rels" ADD CONSTRAINT "_news_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_rels" ADD CONSTRAINT "_news_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "desk"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_rels" ADD CONSTRAINT "_news_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_needed_items" ADD CONSTRAINT "services_needed_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_stages" ADD CONSTRAINT "services_stages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_stages_locales" ADD CONSTRAINT "services_stages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."services_stages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services" ADD CONSTRAINT "services_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."services" ADD CONSTRAINT "services_area_id_offices_id_fk" FOREIGN KEY ("area_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."services_locales" ADD CONSTRAINT "services_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_rels" ADD CONSTRAINT "services_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_rels" ADD CONSTRAINT "services_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_rels" ADD CONSTRAINT "services_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_rels" ADD CONSTRAINT "services_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_rels" ADD CONSTRAINT "services_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_rels" ADD CONSTRAINT "services_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_rels" ADD CONSTRAINT "services_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_version_needed_items" ADD CONSTRAINT "_services_v_version_needed_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_version_stages" ADD CONSTRAINT "_services_v_version_stages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_version_stages_locales" ADD CONSTRAINT "_services_v_version_stages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_services_v_version_stages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v" ADD CONSTRAINT "_services_v_parent_id_services_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_services_v" ADD CONSTRAINT "_services_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_services_v" ADD CONSTRAINT "_services_v_version_area_id_offices_id_fk" FOREIGN KEY ("version_area_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_locales" ADD CONSTRAINT "_services_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_rels" ADD CONSTRAINT "_services_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_rels" ADD CONSTRAINT "_services_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_rels" ADD CONSTRAINT "_services_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_rels" ADD CONSTRAINT "_services_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_rels" ADD CONSTRAINT "_services_v_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_rels" ADD CONSTRAINT "_services_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_rels" ADD CONSTRAINT "_services_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."offices" ADD CONSTRAINT "offices_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."offices" ADD CONSTRAINT "offices_seat_id_places_id_fk" FOREIGN KEY ("seat_id") REFERENCES "desk"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."offices_locales" ADD CONSTRAINT "offices_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."offices_rels" ADD CONSTRAINT "offices_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."offices_rels" ADD CONSTRAINT "offices_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."offices_rels" ADD CONSTRAINT "offices_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."offices_rels" ADD CONSTRAINT "offices_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."offices_rels" ADD CONSTRAINT "offices_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."offices_rels" ADD CONSTRAINT "offices_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."offices_rels" ADD CONSTRAINT "offices_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v" ADD CONSTRAINT "_offices_v_parent_id_offices_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v" ADD CONSTRAINT "_offices_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v" ADD CONSTRAINT "_offices_v_version_seat_id_places_id_fk" FOREIGN KEY ("version_seat_id") REFERENCES "desk"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v_locales" ADD CONSTRAINT "_offices_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_offices_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v_rels" ADD CONSTRAINT "_offices_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_offices_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v_rels" ADD CONSTRAINT "_offices_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v_rels" ADD CONSTRAINT "_offices_v_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v_rels" ADD CONSTRAINT "_offices_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v_rels" ADD CONSTRAINT "_offices_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v_rels" ADD CONSTRAINT "_offices_v_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v_rels" ADD CONSTRAINT "_offices_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."people_appointments" ADD CONSTRAINT "people_appointments_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."people_appointments" ADD CONSTRAINT "people_appointments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."people_appointments_locales" ADD CONSTRAINT "people_appointments_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."people_appointments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."people_declarations" ADD CONSTRAINT "people_declarations_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."people_declarations" ADD CONSTRAINT "people_declarations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."people_declarations_locales" ADD CONSTRAINT "people_declarations_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."people_declarations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."people" ADD CONSTRAINT "people_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."people" ADD CONSTRAINT "people_curriculum_id_media_id_fk" FOREIGN KEY ("curriculum_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."people_locales" ADD CONSTRAINT "people_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."people_rels" ADD CONSTRAINT "people_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."people_rels" ADD CONSTRAINT "people_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_version_appointments" ADD CONSTRAINT "_people_v_version_appointments_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_version_appointments" ADD CONSTRAINT "_people_v_version_appointments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_people_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_version_appointments_locales" ADD CONSTRAINT "_people_v_version_appointments_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_people_v_version_appointments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_version_declarations" ADD CONSTRAINT "_people_v_version_declarations_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_version_declarations" ADD CONSTRAINT "_people_v_version_declarations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_people_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_version_declarations_locales" ADD CONSTRAINT "_people_v_version_declarations_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_people_v_version_declarations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_people_v" ADD CONSTRAINT "_people_v_parent_id_people_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_people_v" ADD CONSTRAINT "_people_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_people_v" ADD CONSTRAINT "_people_v_version_curriculum_id_media_id_fk" FOREIGN KEY ("version_curriculum_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_locales" ADD CONSTRAINT "_people_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_people_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_rels" ADD CONSTRAINT "_people_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_people_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_rels" ADD CONSTRAINT "_people_v_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents" ADD CONSTRAINT "documents_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."documents_locales" ADD CONSTRAINT "documents_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents_rels" ADD CONSTRAINT "documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents_rels" ADD CONSTRAINT "documents_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents_rels" ADD CONSTRAINT "documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents_rels" ADD CONSTRAINT "documents_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents_rels" ADD CONSTRAINT "documents_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents_rels" ADD CONSTRAINT "documents_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents_rels" ADD CONSTRAINT "documents_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v" ADD CONSTRAINT "_documents_v_parent_id_documents_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v" ADD CONSTRAINT "_documents_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_locales" ADD CONSTRAINT "_documents_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_documents_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_documents_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_costs" ADD CONSTRAINT "events_costs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_costs_locales" ADD CONSTRAINT "events_costs_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."events_costs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events" ADD CONSTRAINT "events_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."events" ADD CONSTRAINT "events_parent_id_events_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."events_locales" ADD CONSTRAINT "events_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_rels" ADD CONSTRAINT "events_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_rels" ADD CONSTRAINT "events_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_rels" ADD CONSTRAINT "events_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_rels" ADD CONSTRAINT "events_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_rels" ADD CONSTRAINT "events_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_rels" ADD CONSTRAINT "events_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_rels" ADD CONSTRAINT "events_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_version_costs" ADD CONSTRAINT "_events_v_version_costs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_version_costs_locales" ADD CONSTRAINT "_events_v_version_costs_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_events_v_version_costs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v" ADD CONSTRAINT "_events_v_parent_id_events_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_events_v" ADD CONSTRAINT "_events_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_events_v" ADD CONSTRAINT "_events_v_version_parent_id_events_id_fk" FOREIGN KEY ("version_parent_id") REFERENCES "desk"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_locales" ADD CONSTRAINT "_events_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_rels" ADD CONSTRAINT "_events_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_rels" ADD CONSTRAINT "_events_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_rels" ADD CONSTRAINT "_events_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_rels" ADD CONSTRAINT "_events_v_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_rels" ADD CONSTRAINT "_events_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_rels" ADD CONSTRAINT "_events_v_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "desk"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_rels" ADD CONSTRAINT "_events_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_place_types" ADD CONSTRAINT "places_place_types_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places" ADD CONSTRAINT "places_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."places_locales" ADD CONSTRAINT "places_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_rels" ADD CONSTRAINT "places_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_rels" ADD CONSTRAINT "places_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_rels" ADD CONSTRAINT "places_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_rels" ADD CONSTRAINT "places_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_rels" ADD CONSTRAINT "places_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_rels" ADD CONSTRAINT "places_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_version_place_types" ADD CONSTRAINT "_places_v_version_place_types_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v" ADD CONSTRAINT "_places_v_parent_id_places_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_places_v" ADD CONSTRAINT "_places_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_locales" ADD CONSTRAINT "_places_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_rels" ADD CONSTRAINT "_places_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_rels" ADD CONSTRAINT "_places_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_rels" ADD CONSTRAINT "_places_v_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_rels" ADD CONSTRAINT "_places_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_rels" ADD CONSTRAINT "_places_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_rels" ADD CONSTRAINT "_places_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."topics" ADD CONSTRAINT "topics_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."topics_locales" ADD CONSTRAINT "topics_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."topics_rels" ADD CONSTRAINT "topics_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."topics_rels" ADD CONSTRAINT "topics_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_topics_v" ADD CONSTRAINT "_topics_v_parent_id_topics_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."topics"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_topics_v" ADD CONSTRAINT "_topics_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_topics_v_locales" ADD CONSTRAINT "_topics_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_topics_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_topics_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."contact_points_entries" ADD CONSTRAINT "contact_points_entries_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."contact_points_entries_locales" ADD CONSTRAINT "contact_points_entries_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."contact_points_entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."contact_points_locales" ADD CONSTRAINT "contact_points_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_contact_points_v_version_entries" ADD CONSTRAINT "_contact_points_v_version_entries_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_contact_points_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_contact_points_v_version_entries_locales" ADD CONSTRAINT "_contact_points_v_version_entries_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_contact_points_v_version_entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_contact_points_v" ADD CONSTRAINT "_contact_points_v_parent_id_contact_points_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."contact_points"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_contact_points_v_locales" ADD CONSTRAINT "_contact_points_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_contact_points_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."media_locales" ADD CONSTRAINT "media_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."users_roles" ADD CONSTRAINT "users_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "desk"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "desk"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."site_settings_profiles" ADD CONSTRAINT "site_settings_profiles_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."site_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."site_settings_languages" ADD CONSTRAINT "site_settings_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."site_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."site_settings" ADD CONSTRAINT "site_settings_coat_of_arms_id_media_id_fk" FOREIGN KEY ("coat_of_arms_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."site_settings_locales" ADD CONSTRAINT "site_settings_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."site_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."site_settings_rels" ADD CONSTRAINT "site_settings_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."site_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."site_settings_rels" ADD CONSTRAINT "site_settings_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "desk"."news"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "news_image_idx" ON "desk"."news" USING btree ("image_id");
  CREATE INDEX "news_updated_at_idx" ON "desk"."news" USING btree ("updated_at");
  CREATE INDEX "news_created_at_idx" ON "desk"."news" USING btree ("created_at");
  CREATE INDEX "news__status_idx" ON "desk"."news" USING btree ("_status");
  CREATE UNIQUE INDEX "news_locales_locale_parent_id_unique" ON "desk"."news_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "news_rels_order_idx" ON "desk"."news_rels" USING btree ("order");
  CREATE INDEX "news_rels_parent_idx" ON "desk"."news_rels" USING btree ("parent_id");
  CREATE INDEX "news_rels_path_idx" ON "desk"."news_rels" USING btree ("path");
  CREATE INDEX "news_rels_topics_id_idx" ON "desk"."news_rels" USING btree ("topics_id");
  CREATE INDEX "news_rels_offices_id_idx" ON "desk"."news_rels" USING btree ("offices_id");
  CREATE INDEX "news_rels_people_id_idx" ON "desk"."news_rels" USING btree ("people_id");
  CREATE INDEX "news_rels_places_id_idx" ON "desk"."news_rels" USING btree ("places_id");
  CREATE INDEX "news_rels_documents_id_idx" ON "desk"."news_rels" USING btree ("documents_id");
  CREATE INDEX "news_rels_news_id_idx" ON "desk"."news_rels" USING btree ("news_id");
  CREATE INDEX "news_rels_media_id_idx" ON "desk"."news_rels" USING btree ("media_id");
  CREATE INDEX "_news_v_parent_idx" ON "desk"."_news_v" USING btree ("parent_id");
  CREATE INDEX "_news_v_version_version_image_idx" ON "desk"."_news_v" USING btree ("version_image_id");
  CREATE INDEX "_news_v_version_version_updated_at_idx" ON "desk"."_news_v" USING btree ("version_updated_at");
  CREATE INDEX "_news_v_version_version_created_at_idx" ON "desk"."_news_v" USING btree ("version_created_at");
  CREATE INDEX "_news_v_version_version__status_idx" ON "desk"."_news_v" USING btree ("version__status");
  CREATE INDEX "_news_v_created_at_idx" ON "desk"."_news_v" USING btree ("created_at");
  CREATE INDEX "_news_v_updated_at_idx" ON "desk"."_news_v" USING btree ("updated_at");
  CREATE INDEX "_news_v_snapshot_idx" ON "desk"."_news_v" USING btree ("snapshot");
  CREATE INDEX "_news_v_published_locale_idx" ON "desk"."_news_v" USING btree ("published_locale");
  CREATE INDEX "_news_v_latest_idx" ON "desk"."_news_v" USING btree ("latest");
  CREATE INDEX "_news_v_autosave_idx" ON "desk"."_news_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_news_v_locales_locale_parent_id_unique" ON "desk"."_news_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_news_v_rels_order_idx" ON "desk"."_news_v_rels" USING btree ("order");
  CREATE INDEX "_news_v_rels_parent_idx" ON "desk"."_news_v_rels" USING btree ("parent_id");
  CREATE INDEX "_news_v_rels_path_idx" ON "desk"."_news_v_rels" USING btree ("path");
  CREATE INDEX "_news_v_rels_topics_id_idx" ON "desk"."_news_v_rels" USING btree ("topics_id");
  CREATE INDEX "_news_v_rels_offices_id_idx" ON "desk"."_news_v_rels" USING btree ("offices_id");
  CREATE INDEX "_news_v_rels_people_id_idx" ON "desk"."_news_v_rels" USING btree ("people_id");
  CREATE INDEX "_news_v_rels_places_id_idx" ON "desk"."_news_v_rels" USING btree ("places_id");
  CREATE INDEX "_news_v_rels_documents_id_idx" ON "desk"."_news_v_rels" USING btree ("documents_id");
  CREATE INDEX "_news_v_rels_news_id_idx" ON "desk"."_news_v_rels" USING btree ("news_id");
  CREATE INDEX "_news_v_rels_media_id_idx" ON "desk"."_news_v_rels" USING btree ("media_id");
  CREATE INDEX "services_needed_items_order_idx" ON "desk"."services_needed_items" USING btree ("_order");
  CREATE INDEX "services_needed_items_parent_id_idx" ON "desk"."services_needed_items" USING btree ("_parent_id");
  CREATE INDEX "services_needed_items_locale_idx" ON "desk"."services_needed_items" USING btree ("_locale");
  CREATE INDEX "services_stages_order_idx" ON "desk"."services_stages" USING btree ("_order");
  CREATE INDEX "services_stages_parent_id_idx" ON "desk"."services_stages" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "services_stages_locales_locale_parent_id_unique" ON "desk"."services_stages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "services_image_idx" ON "desk"."services" USING btree ("image_id");
  CREATE INDEX "services_area_idx" ON "desk"."services" USING btree ("area_id");
  CREATE INDEX "services_updated_at_idx" ON "desk"."services" USING btree ("updated_at");
  CREATE INDEX "services_created_at_idx" ON "desk"."services" USING btree ("created_at");
  CREATE INDEX "services__status_idx" ON "desk"."services" USING btree ("_status");
  CREATE UNIQUE INDEX "services_locales_locale_parent_id_unique" ON "desk"."services_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "services_rels_order_idx" ON "desk"."services_rels" USING btree ("order");
  CREATE INDEX "services_rels_parent_idx" ON "desk"."services_rels" USING btree ("parent_id");
  CREATE INDEX "services_rels_path_idx" ON "desk"."services_rels" USING btree ("path");
  CREATE INDEX "services_rels_topics_id_idx" ON "desk"."services_rels" USING btree ("topics_id");
  CREATE INDEX "services_rels_offices_id_idx" ON "desk"."services_rels" USING btree ("offices_id");
  CREATE INDEX "services_rels_media_id_idx" ON "desk"."services_rels" USING btree ("media_id");
  CREATE INDEX "services_rels_contact_points_id_idx" ON "desk"."services_rels" USING btree ("contact_points_id");
  CREATE INDEX "services_rels_documents_id_idx" ON "desk"."services_rels" USING btree ("documents_id");
  CREATE INDEX "services_rels_services_id_idx" ON "desk"."services_rels" USING btree ("services_id");
  CREATE INDEX "_services_v_version_needed_items_order_idx" ON "desk"."_services_v_version_needed_items" USING btree ("_order");
  CREATE INDEX "_services_v_version_needed_items_parent_id_idx" ON "desk"."_services_v_version_needed_items" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_needed_items_locale_idx" ON "desk"."_services_v_version_needed_items" USING btree ("_locale");
  CREATE INDEX "_services_v_version_stages_order_idx" ON "desk"."_services_v_version_stages" USING btree ("_order");
  CREATE INDEX "_services_v_version_stages_parent_id_idx" ON "desk"."_services_v_version_stages" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_services_v_version_stages_locales_locale_parent_id_unique" ON "desk"."_services_v_version_stages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_services_v_parent_idx" ON "desk"."_services_v" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_version_image_idx" ON "desk"."_services_v" USING btree ("version_image_id");
  CREATE INDEX "_services_v_version_version_area_idx" ON "desk"."_services_v" USING btree ("version_area_id");
  CREATE INDEX "_services_v_version_version_updated_at_idx" ON "desk"."_services_v" USING btree ("version_updated_at");
  CREATE INDEX "_services_v_version_version_created_at_idx" ON "desk"."_services_v" USING btree ("version_created_at");
  CREATE INDEX "_services_v_version_version__status_idx" ON "desk"."_services_v" USING btree ("version__status");
  CREATE INDEX "_services_v_created_at_idx" ON "desk"."_services_v" USING btree ("created_at");
  CREATE INDEX "_services_v_updated_at_idx" ON "desk"."_services_v" USING btree ("updated_at");
  CREATE INDEX "_services_v_snapshot_idx" ON "desk"."_services_v" USING btree ("snapshot");
  CREATE INDEX "_services_v_published_locale_idx" ON "desk"."_services_v" USING btree ("published_locale");
  CREATE INDEX "_services_v_latest_idx" ON "desk"."_services_v" USING btree ("latest");
  CREATE INDEX "_services_v_autosave_idx" ON "desk"."_services_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_services_v_locales_locale_parent_id_unique" ON "desk"."_services_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_services_v_rels_order_idx" ON "desk"."_services_v_rels" USING btree ("order");
  CREATE INDEX "_services_v_rels_parent_idx" ON "desk"."_services_v_rels" USING btree ("parent_id");
  CREATE INDEX "_services_v_rels_path_idx" ON "desk"."_services_v_rels" USING btree ("path");
  CREATE INDEX "_services_v_rels_topics_id_idx" ON "desk"."_services_v_rels" USING btree ("topics_id");
  CREATE INDEX "_services_v_rels_offices_id_idx" ON "desk"."_services_v_rels" USING btree ("offices_id");
  CREATE INDEX "_services_v_rels_media_id_idx" ON "desk"."_services_v_rels" USING btree ("media_id");
  CREATE INDEX "_services_v_rels_contact_points_id_idx" ON "desk"."_services_v_rels" USING btree ("contact_points_id");
  CREATE INDEX "_services_v_rels_documents_id_idx" ON "desk"."_services_v_rels" USING btree ("documents_id");
  CREATE INDEX "_services_v_rels_services_id_idx" ON "desk"."_services_v_rels" USING btree ("services_id");
  CREATE INDEX "offices_image_idx" ON "desk"."offices" USING btree ("image_id");
  CREATE INDEX "offices_seat_idx" ON "desk"."offices" USING btree ("seat_id");
  CREATE INDEX "offices_updated_at_idx" ON "desk"."offices" USING btree ("updated_at");
  CREATE INDEX "offices_created_at_idx" ON "desk"."offices" USING btree ("created_at");
  CREATE INDEX "offices__status_idx" ON "desk"."offices" USING btree ("_status");
  CREATE UNIQUE INDEX "offices_locales_locale_parent_id_unique" ON "desk"."offices_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "offices_rels_order_idx" ON "desk"."offices_rels" USING btree ("order");
  CREATE INDEX "offices_rels_parent_idx" ON "desk"."offices_rels" USING btree ("parent_id");
  CREATE INDEX "offices_rels_path_idx" ON "desk"."offices_rels" USING btree ("path");
  CREATE INDEX "offices_rels_topics_id_idx" ON "desk"."offices_rels" USING btree ("topics_id");
  CREATE INDEX "offices_rels_contact_points_id_idx" ON "desk"."offices_rels" USING btree ("contact_points_id");
  CREATE INDEX "offices_rels_places_id_idx" ON "desk"."offices_rels" USING btree ("places_id");
  CREATE INDEX "offices_rels_offices_id_idx" ON "desk"."offices_rels" USING btree ("offices_id");
  CREATE INDEX "offices_rels_people_id_idx" ON "desk"."offices_rels" USING btree ("people_id");
  CREATE INDEX "offices_rels_documents_id_idx" ON "desk"."offices_rels" USING btree ("documents_id");
  CREATE INDEX "_offices_v_parent_idx" ON "desk"."_offices_v" USING btree ("parent_id");
  CREATE INDEX "_offices_v_version_version_image_idx" ON "desk"."_offices_v" USING btree ("version_image_id");
  CREATE INDEX "_offices_v_version_version_seat_idx" ON "desk"."_offices_v" USING btree ("version_seat_id");
  CREATE INDEX "_offices_v_version_version_updated_at_idx" ON "desk"."_offices_v" USING btree ("version_updated_at");
  CREATE INDEX "_offices_v_version_version_created_at_idx" ON "desk"."_offices_v" USING btree ("version_created_at");
  CREATE INDEX "_offices_v_version_version__status_idx" ON "desk"."_offices_v" USING btree ("version__status");
  CREATE INDEX "_offices_v_created_at_idx" ON "desk"."_offices_v" USING btree ("created_at");
  CREATE INDEX "_offices_v_updated_at_idx" ON "desk"."_offices_v" USING btree ("updated_at");
  CREATE INDEX "_offices_v_snapshot_idx" ON "desk"."_offices_v" USING btree ("snapshot");
  CREATE INDEX "_offices_v_published_locale_idx" ON "desk"."_offices_v" USING btree ("published_locale");
  CREATE INDEX "_offices_v_latest_idx" ON "desk"."_offices_v" USING btree ("latest");
  CREATE INDEX "_offices_v_autosave_idx" ON "desk"."_offices_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_offices_v_locales_locale_parent_id_unique" ON "desk"."_offices_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_offices_v_rels_order_idx" ON "desk"."_offices_v_rels" USING btree ("order");
  CREATE INDEX "_offices_v_rels_parent_idx" ON "desk"."_offices_v_rels" USING btree ("parent_id");
  CREATE INDEX "_offices_v_rels_path_idx" ON "desk"."_offices_v_rels" USING btree ("path");
  CREATE INDEX "_offices_v_rels_topics_id_idx" ON "desk"."_offices_v_rels" USING btree ("topics_id");
  CREATE INDEX "_offices_v_rels_contact_points_id_idx" ON "desk"."_offices_v_rels" USING btree ("contact_points_id");
  CREATE INDEX "_offices_v_rels_places_id_idx" ON "desk"."_offices_v_rels" USING btree ("places_id");
  CREATE INDEX "_offices_v_rels_offices_id_idx" ON "desk"."_offices_v_rels" USING btree ("offices_id");
  CREATE INDEX "_offices_v_rels_people_id_idx" ON "desk"."_offices_v_rels" USING btree ("people_id");
  CREATE INDEX "_offices_v_rels_documents_id_idx" ON "desk"."_offices_v_rels" USING btree ("documents_id");
  CREATE INDEX "people_appointments_order_idx" ON "desk"."people_appointments" USING btree ("_order");
  CREATE INDEX "people_appointments_parent_id_idx" ON "desk"."people_appointments" USING btree ("_parent_id");
  CREATE INDEX "people_appointments_office_idx" ON "desk"."people_appointments" USING btree ("office_id");
  CREATE UNIQUE INDEX "people_appointments_locales_locale_parent_id_unique" ON "desk"."people_appointments_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "people_declarations_order_idx" ON "desk"."people_declarations" USING btree ("_order");
  CREATE INDEX "people_declarations_parent_id_idx" ON "desk"."people_declarations" USING btree ("_parent_id");
  CREATE INDEX "people_declarations_file_idx" ON "desk"."people_declarations" USING btree ("file_id");
  CREATE UNIQUE INDEX "people_declarations_locales_locale_parent_id_unique" ON "desk"."people_declarations_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "people_image_idx" ON "desk"."people" USING btree ("image_id");
  CREATE INDEX "people_curriculum_idx" ON "desk"."people" USING btree ("curriculum_id");
  CREATE INDEX "people_updated_at_idx" ON "desk"."people" USING btree ("updated_at");
  CREATE INDEX "people_created_at_idx" ON "desk"."people" USING btree ("created_at");
  CREATE INDEX "people__status_idx" ON "desk"."people" USING btree ("_status");
  CREATE UNIQUE INDEX "people_locales_locale_parent_id_unique" ON "desk"."people_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "people_rels_order_idx" ON "desk"."people_rels" USING btree ("order");
  CREATE INDEX "people_rels_parent_idx" ON "desk"."people_rels" USING btree ("parent_id");
  CREATE INDEX "people_rels_path_idx" ON "desk"."people_rels" USING btree ("path");
  CREATE INDEX "people_rels_contact_points_id_idx" ON "desk"."people_rels" USING btree ("contact_points_id");
  CREATE INDEX "_people_v_version_appointments_order_idx" ON "desk"."_people_v_version_appointments" USING btree ("_order");
  CREATE INDEX "_people_v_version_appointments_parent_id_idx" ON "desk"."_people_v_version_appointments" USING btree ("_parent_id");
  CREATE INDEX "_people_v_version_appointments_office_idx" ON "desk"."_people_v_version_appointments" USING btree ("office_id");
  CREATE UNIQUE INDEX "_people_v_version_appointments_locales_locale_parent_id_uniq" ON "desk"."_people_v_version_appointments_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_people_v_version_declarations_order_idx" ON "desk"."_people_v_version_declarations" USING btree ("_order");
  CREATE INDEX "_people_v_version_declarations_parent_id_idx" ON "desk"."_people_v_version_declarations" USING btree ("_parent_id");
  CREATE INDEX "_people_v_version_declarations_file_idx" ON "desk"."_people_v_version_declarations" USING btree ("file_id");
  CREATE UNIQUE INDEX "_people_v_version_declarations_locales_locale_parent_id_uniq" ON "desk"."_people_v_version_declarations_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_people_v_parent_idx" ON "desk"."_people_v" USING btree ("parent_id");
  CREATE INDEX "_people_v_version_version_image_idx" ON "desk"."_people_v" USING btree ("version_image_id");
  CREATE INDEX "_people_v_version_version_curriculum_idx" ON "desk"."_people_v" USING btree ("version_curriculum_id");
  CREATE INDEX "_people_v_version_version_updated_at_idx" ON "desk"."_people_v" USING btree ("version_updated_at");
  CREATE INDEX "_people_v_version_version_created_at_idx" ON "desk"."_people_v" USING btree ("version_created_at");
  CREATE INDEX "_people_v_version_version__status_idx" ON "desk"."_people_v" USING btree ("version__status");
  CREATE INDEX "_people_v_created_at_idx" ON "desk"."_people_v" USING btree ("created_at");
  CREATE INDEX "_people_v_updated_at_idx" ON "desk"."_people_v" USING btree ("updated_at");
  CREATE INDEX "_people_v_snapshot_idx" ON "desk"."_people_v" USING btree ("snapshot");
  CREATE INDEX "_people_v_published_locale_idx" ON "desk"."_people_v" USING btree ("published_locale");
  CREATE INDEX "_people_v_latest_idx" ON "desk"."_people_v" USING btree ("latest");
  CREATE INDEX "_people_v_autosave_idx" ON "desk"."_people_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_people_v_locales_locale_parent_id_unique" ON "desk"."_people_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_people_v_rels_order_idx" ON "desk"."_people_v_rels" USING btree ("order");
  CREATE INDEX "_people_v_rels_parent_idx" ON "desk"."_people_v_rels" USING btree ("parent_id");
  CREATE INDEX "_people_v_rels_path_idx" ON "desk"."_people_v_rels" USING btree ("path");
  CREATE INDEX "_people_v_rels_contact_points_id_idx" ON "desk"."_people_v_rels" USING btree ("contact_points_id");
  CREATE INDEX "documents_image_idx" ON "desk"."documents" USING btree ("image_id");
  CREATE INDEX "documents_updated_at_idx" ON "desk"."documents" USING btree ("updated_at");
  CREATE INDEX "documents_created_at_idx" ON "desk"."documents" USING btree ("created_at");
  CREATE INDEX "documents__status_idx" ON "desk"."documents" USING btree ("_status");
  CREATE UNIQUE INDEX "documents_locales_locale_parent_id_unique" ON "desk"."documents_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "documents_rels_order_idx" ON "desk"."documents_rels" USING btree ("order");
  CREATE INDEX "documents_rels_parent_idx" ON "desk"."documents_rels" USING btree ("parent_id");
  CREATE INDEX "documents_rels_path_idx" ON "desk"."documents_rels" USING btree ("path");
  CREATE INDEX "documents_rels_topics_id_idx" ON "desk"."documents_rels" USING btree ("topics_id");
  CREATE INDEX "documents_rels_media_id_idx" ON "desk"."documents_rels" USING btree ("media_id");
  CREATE INDEX "documents_rels_offices_id_idx" ON "desk"."documents_rels" USING btree ("offices_id");
  CREATE INDEX "documents_rels_people_id_idx" ON "desk"."documents_rels" USING btree ("people_id");
  CREATE INDEX "documents_rels_services_id_idx" ON "desk"."documents_rels" USING btree ("services_id");
  CREATE INDEX "documents_rels_documents_id_idx" ON "desk"."documents_rels" USING btree ("documents_id");
  CREATE INDEX "_documents_v_parent_idx" ON "desk"."_documents_v" USING btree ("parent_id");
  CREATE INDEX "_documents_v_version_version_image_idx" ON "desk"."_documents_v" USING btree ("version_image_id");
  CREATE INDEX "_documents_v_version_version_updated_at_idx" ON "desk"."_documents_v" USING btree ("version_updated_at");
  CREATE INDEX "_documents_v_version_version_created_at_idx" ON "desk"."_documents_v" USING btree ("version_created_at");
  CREATE INDEX "_documents_v_version_version__status_idx" ON "desk"."_documents_v" USING btree ("version__status");
  CREATE INDEX "_documents_v_created_at_idx" ON "desk"."_documents_v" USING btree ("created_at");
  CREATE INDEX "_documents_v_updated_at_idx" ON "desk"."_documents_v" USING btree ("updated_at");
  CREATE INDEX "_documents_v_snapshot_idx" ON "desk"."_documents_v" USING btree ("snapshot");
  CREATE INDEX "_documents_v_published_locale_idx" ON "desk"."_documents_v" USING btree ("published_locale");
  CREATE INDEX "_documents_v_latest_idx" ON "desk"."_documents_v" USING btree ("latest");
  CREATE INDEX "_documents_v_autosave_idx" ON "desk"."_documents_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_documents_v_locales_locale_parent_id_unique" ON "desk"."_documents_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_documents_v_rels_order_idx" ON "desk"."_documents_v_rels" USING btree ("order");
  CREATE INDEX "_documents_v_rels_parent_idx" ON "desk"."_documents_v_rels" USING btree ("parent_id");
  CREATE INDEX "_documents_v_rels_path_idx" ON "desk"."_documents_v_rels" USING btree ("path");
  CREATE INDEX "_documents_v_rels_topics_id_idx" ON "desk"."_documents_v_rels" USING btree ("topics_id");
  CREATE INDEX "_documents_v_rels_media_id_idx" ON "desk"."_documents_v_rels" USING btree ("media_id");
  CREATE INDEX "_documents_v_rels_offices_id_idx" ON "desk"."_documents_v_rels" USING btree ("offices_id");
  CREATE INDEX "_documents_v_rels_people_id_idx" ON "desk"."_documents_v_rels" USING btree ("people_id");
  CREATE INDEX "_documents_v_rels_services_id_idx" ON "desk"."_documents_v_rels" USING btree ("services_id");
  CREATE INDEX "_documents_v_rels_documents_id_idx" ON "desk"."_documents_v_rels" USING btree ("documents_id");
  CREATE INDEX "events_costs_order_idx" ON "desk"."events_costs" USING btree ("_order");
  CREATE INDEX "events_costs_parent_id_idx" ON "desk"."events_costs" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "events_costs_locales_locale_parent_id_unique" ON "desk"."events_costs_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_image_idx" ON "desk"."events" USING btree ("image_id");
  CREATE INDEX "events_parent_idx" ON "desk"."events" USING btree ("parent_id");
  CREATE INDEX "events_updated_at_idx" ON "desk"."events" USING btree ("updated_at");
  CREATE INDEX "events_created_at_idx" ON "desk"."events" USING btree ("created_at");
  CREATE INDEX "events__status_idx" ON "desk"."events" USING btree ("_status");
  CREATE UNIQUE INDEX "events_locales_locale_parent_id_unique" ON "desk"."events_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_rels_order_idx" ON "desk"."events_rels" USING btree ("order");
  CREATE INDEX "events_rels_parent_idx" ON "desk"."events_rels" USING btree ("parent_id");
  CREATE INDEX "events_rels_path_idx" ON "desk"."events_rels" USING btree ("path");
  CREATE INDEX "events_rels_topics_id_idx" ON "desk"."events_rels" USING btree ("topics_id");
  CREATE INDEX "events_rels_places_id_idx" ON "desk"."events_rels" USING btree ("places_id");
  CREATE INDEX "events_rels_contact_points_id_idx" ON "desk"."events_rels" USING btree ("contact_points_id");
  CREATE INDEX "events_rels_offices_id_idx" ON "desk"."events_rels" USING btree ("offices_id");
  CREATE INDEX "events_rels_people_id_idx" ON "desk"."events_rels" USING btree ("people_id");
  CREATE INDEX "events_rels_media_id_idx" ON "desk"."events_rels" USING btree ("media_id");
  CREATE INDEX "_events_v_version_costs_order_idx" ON "desk"."_events_v_version_costs" USING btree ("_order");
  CREATE INDEX "_events_v_version_costs_parent_id_idx" ON "desk"."_events_v_version_costs" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_events_v_version_costs_locales_locale_parent_id_unique" ON "desk"."_events_v_version_costs_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_events_v_parent_idx" ON "desk"."_events_v" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_version_image_idx" ON "desk"."_events_v" USING btree ("version_image_id");
  CREATE INDEX "_events_v_version_version_parent_idx" ON "desk"."_events_v" USING btree ("version_parent_id");
  CREATE INDEX "_events_v_version_version_updated_at_idx" ON "desk"."_events_v" USING btree ("version_updated_at");
  CREATE INDEX "_events_v_version_version_created_at_idx" ON "desk"."_events_v" USING btree ("version_created_at");
  CREATE INDEX "_events_v_version_version__status_idx" ON "desk"."_events_v" USING btree ("version__status");
  CREATE INDEX "_events_v_created_at_idx" ON "desk"."_events_v" USING btree ("created_at");
  CREATE INDEX "_events_v_updated_at_idx" ON "desk"."_events_v" USING btree ("updated_at");
  CREATE INDEX "_events_v_snapshot_idx" ON "desk"."_events_v" USING btree ("snapshot");
  CREATE INDEX "_events_v_published_locale_idx" ON "desk"."_events_v" USING btree ("published_locale");
  CREATE INDEX "_events_v_latest_idx" ON "desk"."_events_v" USING btree ("latest");
  CREATE INDEX "_events_v_autosave_idx" ON "desk"."_events_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_events_v_locales_locale_parent_id_unique" ON "desk"."_events_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_events_v_rels_order_idx" ON "desk"."_events_v_rels" USING btree ("order");
  CREATE INDEX "_events_v_rels_parent_idx" ON "desk"."_events_v_rels" USING btree ("parent_id");
  CREATE INDEX "_events_v_rels_path_idx" ON "desk"."_events_v_rels" USING btree ("path");
  CREATE INDEX "_events_v_rels_topics_id_idx" ON "desk"."_events_v_rels" USING btree ("topics_id");
  CREATE INDEX "_events_v_rels_places_id_idx" ON "desk"."_events_v_rels" USING btree ("places_id");
  CREATE INDEX "_events_v_rels_contact_points_id_idx" ON "desk"."_events_v_rels" USING btree ("contact_points_id");
  CREATE INDEX "_events_v_rels_offices_id_idx" ON "desk"."_events_v_rels" USING btree ("offices_id");
  CREATE INDEX "_events_v_rels_people_id_idx" ON "desk"."_events_v_rels" USING btree ("people_id");
  CREATE INDEX "_events_v_rels_media_id_idx" ON "desk"."_events_v_rels" USING btree ("media_id");
  CREATE INDEX "places_place_types_order_idx" ON "desk"."places_place_types" USING btree ("order");
  CREATE INDEX "places_place_types_parent_idx" ON "desk"."places_place_types" USING btree ("parent_id");
  CREATE INDEX "places_image_idx" ON "desk"."places" USING btree ("image_id");
  CREATE INDEX "places_updated_at_idx" ON "desk"."places" USING btree ("updated_at");
  CREATE INDEX "places_created_at_idx" ON "desk"."places" USING btree ("created_at");
  CREATE INDEX "places__status_idx" ON "desk"."places" USING btree ("_status");
  CREATE UNIQUE INDEX "places_locales_locale_parent_id_unique" ON "desk"."places_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "places_rels_order_idx" ON "desk"."places_rels" USING btree ("order");
  CREATE INDEX "places_rels_parent_idx" ON "desk"."places_rels" USING btree ("parent_id");
  CREATE INDEX "places_rels_path_idx" ON "desk"."places_rels" USING btree ("path");
  CREATE INDEX "places_rels_topics_id_idx" ON "desk"."places_rels" USING btree ("topics_id");
  CREATE INDEX "places_rels_contact_points_id_idx" ON "desk"."places_rels" USING btree ("contact_points_id");
  CREATE INDEX "places_rels_offices_id_idx" ON "desk"."places_rels" USING btree ("offices_id");
  CREATE INDEX "places_rels_places_id_idx" ON "desk"."places_rels" USING btree ("places_id");
  CREATE INDEX "places_rels_media_id_idx" ON "desk"."places_rels" USING btree ("media_id");
  CREATE INDEX "_places_v_version_place_types_order_idx" ON "desk"."_places_v_version_place_types" USING btree ("order");
  CREATE INDEX "_places_v_version_place_types_parent_idx" ON "desk"."_places_v_version_place_types" USING btree ("parent_id");
  CREATE INDEX "_places_v_parent_idx" ON "desk"."_places_v" USING btree ("parent_id");
  CREATE INDEX "_places_v_version_version_image_idx" ON "desk"."_places_v" USING btree ("version_image_id");
  CREATE INDEX "_places_v_version_version_updated_at_idx" ON "desk"."_places_v" USING btree ("version_updated_at");
  CREATE INDEX "_places_v_version_version_created_at_idx" ON "desk"."_places_v" USING btree ("version_created_at");
  CREATE INDEX "_places_v_version_version__status_idx" ON "desk"."_places_v" USING btree ("version__status");
  CREATE INDEX "_places_v_created_at_idx" ON "desk"."_places_v" USING btree ("created_at");
  CREATE INDEX "_places_v_updated_at_idx" ON "desk"."_places_v" USING btree ("updated_at");
  CREATE INDEX "_places_v_snapshot_idx" ON "desk"."_places_v" USING btree ("snapshot");
  CREATE INDEX "_places_v_published_locale_idx" ON "desk"."_places_v" USING btree ("published_locale");
  CREATE INDEX "_places_v_latest_idx" ON "desk"."_places_v" USING btree ("latest");
  CREATE INDEX "_places_v_autosave_idx" ON "desk"."_places_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_places_v_locales_locale_parent_id_unique" ON "desk"."_places_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_places_v_rels_order_idx" ON "desk"."_places_v_rels" USING btree ("order");
  CREATE INDEX "_places_v_rels_parent_idx" ON "desk"."_places_v_rels" USING btree ("parent_id");
  CREATE INDEX "_places_v_rels_path_idx" ON "desk"."_places_v_rels" USING btree ("path");
  CREATE INDEX "_places_v_rels_topics_id_idx" ON "desk"."_places_v_rels" USING btree ("topics_id");
  CREATE INDEX "_places_v_rels_contact_points_id_idx" ON "desk"."_places_v_rels" USING btree ("contact_points_id");
  CREATE INDEX "_places_v_rels_offices_id_idx" ON "desk"."_places_v_rels" USING btree ("offices_id");
  CREATE INDEX "_places_v_rels_places_id_idx" ON "desk"."_places_v_rels" USING btree ("places_id");
  CREATE INDEX "_places_v_rels_media_id_idx" ON "desk"."_places_v_rels" USING btree ("media_id");
  CREATE INDEX "topics_image_idx" ON "desk"."topics" USING btree ("image_id");
  CREATE INDEX "topics_updated_at_idx" ON "desk"."topics" USING btree ("updated_at");
  CREATE INDEX "topics_created_at_idx" ON "desk"."topics" USING btree ("created_at");
  CREATE INDEX "topics__status_idx" ON "desk"."topics" USING btree ("_status");
  CREATE UNIQUE INDEX "topics_locales_locale_parent_id_unique" ON "desk"."topics_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "topics_rels_order_idx" ON "desk"."topics_rels" USING btree ("order");
  CREATE INDEX "topics_rels_parent_idx" ON "desk"."topics_rels" USING btree ("parent_id");
  CREATE INDEX "topics_rels_path_idx" ON "desk"."topics_rels" USING btree ("path");
  CREATE INDEX "topics_rels_offices_id_idx" ON "desk"."topics_rels" USING btree ("offices_id");
  CREATE INDEX "_topics_v_parent_idx" ON "desk"."_topics_v" USING btree ("parent_id");
  CREATE INDEX "_topics_v_version_version_image_idx" ON "desk"."_topics_v" USING btree ("version_image_id");
  CREATE INDEX "_topics_v_version_version_updated_at_idx" ON "desk"."_topics_v" USING btree ("version_updated_at");
  CREATE INDEX "_topics_v_version_version_created_at_idx" ON "desk"."_topics_v" USING btree ("version_created_at");
  CREATE INDEX "_topics_v_version_version__status_idx" ON "desk"."_topics_v" USING btree ("version__status");
  CREATE INDEX "_topics_v_created_at_idx" ON "desk"."_topics_v" USING btree ("created_at");
  CREATE INDEX "_topics_v_updated_at_idx" ON "desk"."_topics_v" USING btree ("updated_at");
  CREATE INDEX "_topics_v_snapshot_idx" ON "desk"."_topics_v" USING btree ("snapshot");
  CREATE INDEX "_topics_v_published_locale_idx" ON "desk"."_topics_v" USING btree ("published_locale");
  CREATE INDEX "_topics_v_latest_idx" ON "desk"."_topics_v" USING btree ("latest");
  CREATE INDEX "_topics_v_autosave_idx" ON "desk"."_topics_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_topics_v_locales_locale_parent_id_unique" ON "desk"."_topics_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_topics_v_rels_order_idx" ON "desk"."_topics_v_rels" USING btree ("order");
  CREATE INDEX "_topics_v_rels_parent_idx" ON "desk"."_topics_v_rels" USING btree ("parent_id");
  CREATE INDEX "_topics_v_rels_path_idx" ON "desk"."_topics_v_rels" USING btree ("path");
  CREATE INDEX "_topics_v_rels_offices_id_idx" ON "desk"."_topics_v_rels" USING btree ("offices_id");
  CREATE INDEX "contact_points_entries_order_idx" ON "desk"."contact_points_entries" USING btree ("_order");
  CREATE INDEX "contact_points_entries_parent_id_idx" ON "desk"."contact_points_entries" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "contact_points_entries_locales_locale_parent_id_unique" ON "desk"."contact_points_entries_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "contact_points_updated_at_idx" ON "desk"."contact_points" USING btree ("updated_at");
  CREATE INDEX "contact_points_created_at_idx" ON "desk"."contact_points" USING btree ("created_at");
  CREATE INDEX "contact_points__status_idx" ON "desk"."contact_points" USING btree ("_status");
  CREATE UNIQUE INDEX "contact_points_locales_locale_parent_id_unique" ON "desk"."contact_points_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_contact_points_v_version_entries_order_idx" ON "desk"."_contact_points_v_version_entries" USING btree ("_order");
  CREATE INDEX "_contact_points_v_version_entries_parent_id_idx" ON "desk"."_contact_points_v_version_entries" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_contact_points_v_version_entries_locales_locale_parent_id_u" ON "desk"."_contact_points_v_version_entries_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_contact_points_v_parent_idx" ON "desk"."_contact_points_v" USING btree ("parent_id");
  CREATE INDEX "_contact_points_v_version_version_updated_at_idx" ON "desk"."_contact_points_v" USING btree ("version_updated_at");
  CREATE INDEX "_contact_points_v_version_version_created_at_idx" ON "desk"."_contact_points_v" USING btree ("version_created_at");
  CREATE INDEX "_contact_points_v_version_version__status_idx" ON "desk"."_contact_points_v" USING btree ("version__status");
  CREATE INDEX "_contact_points_v_created_at_idx" ON "desk"."_contact_points_v" USING btree ("created_at");
  CREATE INDEX "_contact_points_v_updated_at_idx" ON "desk"."_contact_points_v" USING btree ("updated_at");
  CREATE INDEX "_contact_points_v_snapshot_idx" ON "desk"."_contact_points_v" USING btree ("snapshot");
  CREATE INDEX "_contact_points_v_published_locale_idx" ON "desk"."_contact_points_v" USING btree ("published_locale");
  CREATE INDEX "_contact_points_v_latest_idx" ON "desk"."_contact_points_v" USING btree ("latest");
  CREATE INDEX "_contact_points_v_autosave_idx" ON "desk"."_contact_points_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_contact_points_v_locales_locale_parent_id_unique" ON "desk"."_contact_points_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "media_updated_at_idx" ON "desk"."media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "desk"."media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "desk"."media" USING btree ("filename");
  CREATE INDEX "media_sizes_w320_sizes_w320_filename_idx" ON "desk"."media" USING btree ("sizes_w320_filename");
  CREATE INDEX "media_sizes_w640_sizes_w640_filename_idx" ON "desk"."media" USING btree ("sizes_w640_filename");
  CREATE INDEX "media_sizes_w1024_sizes_w1024_filename_idx" ON "desk"."media" USING btree ("sizes_w1024_filename");
  CREATE INDEX "media_sizes_w1600_sizes_w1600_filename_idx" ON "desk"."media" USING btree ("sizes_w1600_filename");
  CREATE UNIQUE INDEX "media_locales_locale_parent_id_unique" ON "desk"."media_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "users_roles_order_idx" ON "desk"."users_roles" USING btree ("order");
  CREATE INDEX "users_roles_parent_idx" ON "desk"."users_roles" USING btree ("parent_id");
  CREATE INDEX "users_sessions_order_idx" ON "desk"."users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "desk"."users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "desk"."users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "desk"."users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "desk"."users" USING btree ("email");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "desk"."payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "desk"."payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "desk"."payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "desk"."payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "desk"."payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "desk"."payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "desk"."payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "desk"."payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "desk"."payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "desk"."payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "desk"."payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "desk"."payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "desk"."payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "desk"."payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "desk"."payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "desk"."payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "desk"."payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "desk"."payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "desk"."payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "desk"."payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "desk"."payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "desk"."payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "desk"."payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "desk"."payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "desk"."payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "desk"."payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "desk"."payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "desk"."payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "desk"."payload_migrations" USING btree ("created_at");
  CREATE INDEX "site_settings_profiles_order_idx" ON "desk"."site_settings_profiles" USING btree ("_order");
  CREATE INDEX "site_settings_profiles_parent_id_idx" ON "desk"."site_settings_profiles" USING btree ("_parent_id");
  CREATE INDEX "site_settings_languages_order_idx" ON "desk"."site_settings_languages" USING btree ("order");
  CREATE INDEX "site_settings_languages_parent_idx" ON "desk"."site_settings_languages" USING btree ("parent_id");
  CREATE INDEX "site_settings_coat_of_arms_idx" ON "desk"."site_settings" USING btree ("coat_of_arms_id");
  CREATE UNIQUE INDEX "site_settings_locales_locale_parent_id_unique" ON "desk"."site_settings_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "site_settings_rels_order_idx" ON "desk"."site_settings_rels" USING btree ("order");
  CREATE INDEX "site_settings_rels_parent_idx" ON "desk"."site_settings_rels" USING btree ("parent_id");
  CREATE INDEX "site_settings_rels_path_idx" ON "desk"."site_settings_rels" USING btree ("path");
  CREATE INDEX "site_settings_rels_news_id_idx" ON "desk"."site_settings_rels" USING btree ("news_id");
