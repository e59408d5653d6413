ALTER TABLE "signups" ADD COLUMN "calendar_turns" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Whoever came has an entry, which goes out of their calendar when they no longer do; put in again it is a later one than that.
CREATE FUNCTION turnout_turn_calendar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.calendar_turns := OLD.calendar_turns + 1;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER signups_calendar_turns BEFORE UPDATE OF status ON signups FOR EACH ROW
  WHEN ((OLD.status IN ('going', 'maybe')) <> (NEW.status IN ('going', 'maybe')) AND (OLD.calendar_turns > 0 OR OLD.status IN ('going', 'maybe')))
  EXECUTE FUNCTION turnout_turn_calendar();
