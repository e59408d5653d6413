ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_signup_id_signups_id_fk";
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_event_id_events_id_fk";
--> statement-breakpoint
ALTER TABLE "slot_changes" ADD COLUMN "kind" text DEFAULT 'change' NOT NULL;
--> statement-breakpoint
-- What was owed for an answer or about an event goes with it, as it did when both were references.
CREATE FUNCTION turnout_forget_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM deliveries d USING gone g WHERE d.signup_id = g.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signups_gone AFTER DELETE ON signups REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION turnout_forget_answers();
--> statement-breakpoint
CREATE FUNCTION turnout_forget_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM deliveries d USING gone g WHERE d.event_id = g.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_gone AFTER DELETE ON events REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION turnout_forget_events();
