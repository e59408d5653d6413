CREATE TABLE "cohostings" (
	"event_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"state" text NOT NULL,
	"invited_by" uuid,
	"invited_at" timestamptz(3) NOT NULL,
	"decided_at" timestamptz(3),
	CONSTRAINT "cohostings_event_id_group_id_pk" PRIMARY KEY("event_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "address_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"signup_id" uuid NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"used_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"wording" text NOT NULL,
	"locale" text NOT NULL,
	"given_at" timestamptz(3) NOT NULL,
	"revoked_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "neutral_mail" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "mail_domains" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "neutral_mail" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "asks_names" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "signups" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "cohostings" ADD CONSTRAINT "cohostings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohostings" ADD CONSTRAINT "cohostings_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohostings" ADD CONSTRAINT "cohostings_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_signup_id_signups_id_fk" FOREIGN KEY ("signup_id") REFERENCES "public"."signups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohostings_group" ON "cohostings" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "address_changes_signup" ON "address_changes" USING btree ("signup_id");--> statement-breakpoint
CREATE UNIQUE INDEX "disclosures_open" ON "disclosures" USING btree ("event_id","person_id","group_id") WHERE "disclosures"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "disclosures_person" ON "disclosures" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "disclosures_group" ON "disclosures" USING btree ("group_id");--> statement-breakpoint
ALTER TABLE "signups" ADD CONSTRAINT "signups_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signups_group" ON "signups" USING btree ("group_id") WHERE "signups"."group_id" is not null;--> statement-breakpoint
-- The page of a further host lists the event, and the event's page names its hosts.
CREATE FUNCTION turnout_touch_cohosting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM turnout_touch('event:' || coalesce(NEW.event_id, OLD.event_id)), turnout_touch('group:' || coalesce(NEW.group_id, OLD.group_id));
  PERFORM turnout_touch('call:' || call_id) FROM events WHERE id = coalesce(NEW.event_id, OLD.event_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER cohostings_touched AFTER INSERT OR UPDATE OR DELETE ON cohostings FOR EACH ROW EXECUTE FUNCTION turnout_touch_cohosting();
--> statement-breakpoint
CREATE FUNCTION turnout_touch_cohosts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM turnout_touch('group:' || c.group_id) FROM cohostings c WHERE c.state = 'accepted' AND c.event_id = CASE TG_TABLE_NAME WHEN 'slots' THEN (to_jsonb(coalesce(NEW, OLD)) ->> 'event_id')::uuid ELSE coalesce(NEW.id, OLD.id) END;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_touch_cohosts AFTER INSERT OR UPDATE ON events FOR EACH ROW EXECUTE FUNCTION turnout_touch_cohosts();
--> statement-breakpoint
CREATE TRIGGER slots_touch_cohosts AFTER INSERT OR UPDATE OR DELETE ON slots FOR EACH ROW EXECUTE FUNCTION turnout_touch_cohosts();
