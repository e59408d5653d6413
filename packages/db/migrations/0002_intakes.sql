CREATE TABLE "accepted_drafts" (
	"intake_id" uuid NOT NULL,
	"draft" integer NOT NULL,
	"call_id" uuid NOT NULL,
	"event_id" uuid,
	"proof" jsonb NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamptz(3) NOT NULL,
	CONSTRAINT "accepted_drafts_intake_id_draft_pk" PRIMARY KEY("intake_id","draft")
);
--> statement-breakpoint
CREATE TABLE "feed_items" (
	"feed_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"intake_id" uuid,
	"seen_at" timestamptz(3) NOT NULL,
	CONSTRAINT "feed_items_feed_id_item_id_pk" PRIMARY KEY("feed_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"title" text NOT NULL,
	"locale" text,
	"time_zone" text,
	"followed_by" uuid,
	"followed_at" timestamptz(3) NOT NULL,
	"etag" text,
	"last_modified" text,
	"checked_at" timestamptz(3),
	"next_check_at" timestamptz(3) NOT NULL,
	"last_item_at" timestamptz(3),
	"failures" integer DEFAULT 0 NOT NULL,
	"error" text,
	CONSTRAINT "feeds_url" UNIQUE("url")
);
--> statement-breakpoint
CREATE TABLE "intake_addresses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "intake_addresses_person" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "intake_snapshots" (
	"intake_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"taken_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "kind" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "intakes" ALTER COLUMN "kind" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "format" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "intakes" ALTER COLUMN "format" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "state" text DEFAULT 'new' NOT NULL;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "source_url" text;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "publisher" text;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "published_from" text DEFAULT 'given' NOT NULL;--> statement-breakpoint
ALTER TABLE "intakes" ALTER COLUMN "published_from" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "days" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "feed_id" uuid;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "changed_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "changed_reading" jsonb;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "decided_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "accepted_drafts" ADD CONSTRAINT "accepted_drafts_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_drafts" ADD CONSTRAINT "accepted_drafts_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_drafts" ADD CONSTRAINT "accepted_drafts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_drafts" ADD CONSTRAINT "accepted_drafts_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_items" ADD CONSTRAINT "feed_items_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_items" ADD CONSTRAINT "feed_items_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_followed_by_people_id_fk" FOREIGN KEY ("followed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_addresses" ADD CONSTRAINT "intake_addresses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_snapshots" ADD CONSTRAINT "intake_snapshots_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accepted_drafts_call" ON "accepted_drafts" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "feed_items_intake" ON "feed_items" USING btree ("intake_id");--> statement-breakpoint
CREATE INDEX "feeds_due" ON "feeds" USING btree ("next_check_at");--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "intakes_inbox" ON "intakes" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "intakes_days" ON "intakes" USING gin ("days");--> statement-breakpoint
CREATE INDEX "intakes_feed" ON "intakes" USING btree ("feed_id");--> statement-breakpoint
-- What was pasted before there was an inbox: known by its days, and accepted where a call was made from it.
UPDATE intakes SET
  days = array(SELECT DISTINCT left(draft ->> 'start', 10) FROM jsonb_array_elements(reading -> 'drafts') draft),
  state = CASE WHEN EXISTS (SELECT 1 FROM calls WHERE calls.intake_id = intakes.id) THEN 'accepted' ELSE 'new' END;
--> statement-breakpoint
INSERT INTO accepted_drafts (intake_id, draft, call_id, proof, accepted_by, accepted_at)
SELECT DISTINCT ON (i.id, c.intake_draft) i.id, c.intake_draft::integer, c.id, jsonb_build_object('draft', i.reading -> 'drafts' -> c.intake_draft::integer, 'corrected', '{}'::jsonb, 'evidence', coalesce(i.reading -> 'drafts' -> c.intake_draft::integer -> 'evidence', '[]'::jsonb)), c.created_by, c.created_at
FROM calls c JOIN intakes i ON i.id = c.intake_id WHERE c.intake_draft ~ '^[0-9]{1,3}$' ORDER BY i.id, c.intake_draft, c.created_at;
