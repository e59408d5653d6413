CREATE TABLE "announcements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid,
	"call_id" uuid,
	"group_id" uuid,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"audience" jsonb NOT NULL,
	"state" text DEFAULT 'scheduled' NOT NULL,
	"send_local" text,
	"time_zone" text NOT NULL,
	"send_at" timestamptz(3) NOT NULL,
	"created_by" uuid,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "announcements_of_one" CHECK (num_nonnulls("announcements"."event_id", "announcements"."call_id", "announcements"."group_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "calendar_feeds_person" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "mail_holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid,
	"call_id" uuid,
	"held_by" uuid,
	"held_at" timestamptz(3) NOT NULL,
	CONSTRAINT "mail_holds_scope" UNIQUE NULLS NOT DISTINCT("event_id","call_id")
);
--> statement-breakpoint
CREATE TABLE "slot_changes" (
	"slot_id" uuid PRIMARY KEY NOT NULL,
	"facts" jsonb NOT NULL,
	"due_at" timestamptz(3) NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_reminder";
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_rule_id_reminder_rules_id_fk";
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_slot_id_slots_id_fk";
--> statement-breakpoint
DROP INDEX "deliveries_signup";
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "rule_family" text;
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "announcement_id" uuid;
--> statement-breakpoint
ALTER TABLE "reminder_rules" ADD COLUMN "key" uuid;
--> statement-breakpoint
ALTER TABLE "reminder_rules" ADD COLUMN "name" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "reminder_rules" ADD COLUMN "audience" text DEFAULT 'going' NOT NULL;
--> statement-breakpoint
ALTER TABLE "reminder_rules" ADD COLUMN "subject" text;
--> statement-breakpoint
ALTER TABLE "reminder_rules" ADD COLUMN "body" text;
--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mail_holds" ADD CONSTRAINT "mail_holds_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mail_holds" ADD CONSTRAINT "mail_holds_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mail_holds" ADD CONSTRAINT "mail_holds_held_by_people_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "slot_changes" ADD CONSTRAINT "slot_changes_slot_id_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."slots"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "announcements_due" ON "announcements" USING btree ("send_at") WHERE "announcements"."state" = 'scheduled';
--> statement-breakpoint
CREATE INDEX "announcements_event" ON "announcements" USING btree ("event_id");
--> statement-breakpoint
CREATE INDEX "announcements_call" ON "announcements" USING btree ("call_id");
--> statement-breakpoint
CREATE INDEX "announcements_group" ON "announcements" USING btree ("group_id");
--> statement-breakpoint
CREATE INDEX "slot_changes_due" ON "slot_changes" USING btree ("due_at");
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_host_reminder" ON "deliveries" USING btree ("rule_family","person_id","event_id","slot_starts_at") WHERE "deliveries"."kind" = 'reminder' and "deliveries"."signup_id" is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_announcement" ON "deliveries" USING btree ("announcement_id","person_id") WHERE "deliveries"."kind" = 'announcement';
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_reminder" UNIQUE("signup_id","rule_family","slot_starts_at");
--> statement-breakpoint
ALTER TABLE "reminder_rules" ADD CONSTRAINT "reminder_rules_family" UNIQUE NULLS NOT DISTINCT("event_id","call_id","kind","key","all_day");
--> statement-breakpoint
-- A wall clock as an instant. In a gap of the zone's clock the later reading and in an overlap the earlier, as everywhere in
-- Turnout; PostgreSQL by itself takes the later in both. Zones go back by half an hour, one or two.
CREATE FUNCTION turnout_instant(wall timestamp, zone text) RETURNS timestamptz LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN (later - interval '2 hours') AT TIME ZONE zone = wall THEN later - interval '2 hours'
              WHEN (later - interval '1 hour') AT TIME ZONE zone = wall THEN later - interval '1 hour'
              WHEN (later - interval '30 minutes') AT TIME ZONE zone = wall THEN later - interval '30 minutes'
              ELSE later END
  FROM (SELECT wall AT TIME ZONE zone AS later) reading
$$;
--> statement-breakpoint
-- What went out before families were kept. Of two rules of a kind that both reminded, the first stands for the family.
UPDATE deliveries d SET rule_family = r.kind FROM reminder_rules r
WHERE r.id = d.rule_id AND d.id = (SELECT min(o.id) FROM deliveries o JOIN reminder_rules q ON q.id = o.rule_id AND q.kind = r.kind WHERE o.signup_id = d.signup_id AND o.slot_starts_at = d.slot_starts_at);
--> statement-breakpoint
-- For those who answer for an event: who comes, the day before at 17:00 local time; how it went, an hour after its end.
INSERT INTO reminder_rules (id, kind, audience, anchor, all_day, offset_minutes, day_offset, local_time, lead_minutes, stale_minutes, unconfirmed_too) VALUES
  ('00000000-0000-7000-8000-000000000006', 'host_list', 'hosts', 'start', NULL, NULL, -1, '17:00', 0, 960, false),
  ('00000000-0000-7000-8000-000000000007', 'host_outcome', 'hosts', 'end', NULL, 60, NULL, NULL, 0, 2880, false);
