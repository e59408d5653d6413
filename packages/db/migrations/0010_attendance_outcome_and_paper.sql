CREATE TABLE "attendance_marks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"attendance_id" uuid NOT NULL,
	"state" text,
	"marked_at" timestamptz(3) NOT NULL,
	"recorded_at" timestamptz(3) NOT NULL,
	"marked_by" uuid,
	"helper_link_id" uuid
);
--> statement-breakpoint
CREATE TABLE "attendances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"slot_id" uuid NOT NULL,
	"signup_id" uuid,
	"state" text,
	"guests" integer DEFAULT 0 NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"person_id" uuid,
	"marked_at" timestamptz(3) NOT NULL,
	"mark_id" uuid NOT NULL,
	"marked_by" uuid,
	"helper_link_id" uuid,
	"recorded_at" timestamptz(3) NOT NULL,
	CONSTRAINT "attendances_signup" UNIQUE("signup_id"),
	CONSTRAINT "attendances_kind" CHECK (case when "attendances"."signup_id" is null then coalesce("attendances"."state", 'walk_in') = 'walk_in' else coalesce("attendances"."state", 'attended') <> 'walk_in' and "attendances"."id" = "attendances"."signup_id" end),
	CONSTRAINT "attendances_guests" CHECK ("attendances"."guests" between 0 and 50)
);
--> statement-breakpoint
CREATE TABLE "helper_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"label" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamptz(3) NOT NULL,
	"used_at" timestamptz(3),
	"revoked_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"headcount" integer,
	"happened" text DEFAULT '' NOT NULL,
	"response" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"reported_by" uuid,
	"reported_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	CONSTRAINT "outcomes_headcount" CHECK ("outcomes"."headcount" between 0 and 1000000)
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"added_by" uuid,
	"added_at" timestamptz(3) NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "settlements" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"counts" jsonb NOT NULL,
	"settled_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sheet_rows" (
	"sheet_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"outcome" text NOT NULL,
	"signup_id" uuid,
	"attendance_id" uuid,
	"keyed_by" uuid,
	"keyed_at" timestamptz(3) NOT NULL,
	CONSTRAINT "sheet_rows_sheet_id_position_pk" PRIMARY KEY("sheet_id","position")
);
--> statement-breakpoint
CREATE TABLE "sheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"slot_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"wording" text NOT NULL,
	"keep_days" integer NOT NULL,
	"rows" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "sheets_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "show_totals" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "show_photos" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "keep_days" integer;
--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_marked_by_people_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_helper_link_id_helper_links_id_fk" FOREIGN KEY ("helper_link_id") REFERENCES "public"."helper_links"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_slot_id_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."slots"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_signup_id_signups_id_fk" FOREIGN KEY ("signup_id") REFERENCES "public"."signups"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_marked_by_people_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_helper_link_id_helper_links_id_fk" FOREIGN KEY ("helper_link_id") REFERENCES "public"."helper_links"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "helper_links" ADD CONSTRAINT "helper_links_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "helper_links" ADD CONSTRAINT "helper_links_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_reported_by_people_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sheet_rows" ADD CONSTRAINT "sheet_rows_sheet_id_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheets"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sheet_rows" ADD CONSTRAINT "sheet_rows_signup_id_signups_id_fk" FOREIGN KEY ("signup_id") REFERENCES "public"."signups"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sheet_rows" ADD CONSTRAINT "sheet_rows_attendance_id_attendances_id_fk" FOREIGN KEY ("attendance_id") REFERENCES "public"."attendances"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sheet_rows" ADD CONSTRAINT "sheet_rows_keyed_by_people_id_fk" FOREIGN KEY ("keyed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_slot_id_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."slots"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "attendance_marks_event" ON "attendance_marks" USING btree ("event_id");
--> statement-breakpoint
CREATE INDEX "attendance_marks_attendance" ON "attendance_marks" USING btree ("attendance_id");
--> statement-breakpoint
CREATE INDEX "attendances_event" ON "attendances" USING btree ("event_id","recorded_at");
--> statement-breakpoint
CREATE INDEX "attendances_slot" ON "attendances" USING btree ("slot_id");
--> statement-breakpoint
CREATE INDEX "attendances_person" ON "attendances" USING btree ("person_id");
--> statement-breakpoint
CREATE INDEX "helper_links_event" ON "helper_links" USING btree ("event_id");
--> statement-breakpoint
CREATE INDEX "photos_event" ON "photos" USING btree ("event_id","added_at");
--> statement-breakpoint
CREATE INDEX "sheets_slot" ON "sheets" USING btree ("slot_id");
--> statement-breakpoint
CREATE INDEX "events_tail" ON "events" USING btree (right("id"::text, 10));
--> statement-breakpoint
-- The page of the call shows what came of its events.
CREATE FUNCTION turnout_touch_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM turnout_touch('event:' || e.id), turnout_touch('call:' || e.call_id) FROM events e WHERE e.id = coalesce(NEW.event_id, OLD.event_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER outcomes_touched AFTER INSERT OR UPDATE OR DELETE ON outcomes FOR EACH ROW EXECUTE FUNCTION turnout_touch_outcome();
--> statement-breakpoint
CREATE TRIGGER photos_touched AFTER INSERT OR UPDATE OR DELETE ON photos FOR EACH ROW EXECUTE FUNCTION turnout_touch_outcome();
