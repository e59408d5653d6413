CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid,
	"event_id" uuid,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"hint" text DEFAULT '' NOT NULL,
	"options" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"removed_at" timestamptz(3),
	CONSTRAINT "questions_owner" CHECK (num_nonnulls("questions"."call_id", "questions"."event_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"wording" text NOT NULL,
	"values" jsonb NOT NULL,
	"locale" text NOT NULL,
	"replied_at" timestamptz(3) NOT NULL,
	CONSTRAINT "replies_event_id_person_id_question_id_pk" PRIMARY KEY("event_id","person_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "confirm_hours" integer DEFAULT 48 NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "approves" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "promotion" text DEFAULT 'at_once' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "offer_hours" integer DEFAULT 24 NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "smaller_pass" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "signups" ADD COLUMN "held_until" timestamptz(3);--> statement-breakpoint
ALTER TABLE "signups" ADD COLUMN "host_decision" text;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "questions_call" ON "questions" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "questions_event" ON "questions" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "replies_person" ON "replies" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "signups_held" ON "signups" USING btree ("held_until") WHERE "signups"."held_until" is not null;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_hours" CHECK ("events"."confirm_hours" between 1 and 720 and "events"."offer_hours" between 1 and 720);--> statement-breakpoint
-- Answers that already wait for their address get the time that new ones get.
UPDATE signups SET held_until = answered_at + interval '48 hours' WHERE status = 'unconfirmed';
--> statement-breakpoint
-- The public count is of proved answers, so that proving one changes the event's page as well.
DROP TRIGGER signups_touched ON signups;
--> statement-breakpoint
CREATE TRIGGER signups_touched AFTER INSERT OR DELETE OR UPDATE OF status, guests, confirmed_at ON signups FOR EACH ROW EXECUTE FUNCTION turnout_touch_signup();
--> statement-breakpoint
CREATE FUNCTION turnout_touch_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM turnout_touch('event:' || NEW.event_id), turnout_touch('call:' || NEW.call_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER questions_touched AFTER INSERT OR UPDATE ON questions FOR EACH ROW EXECUTE FUNCTION turnout_touch_question();
