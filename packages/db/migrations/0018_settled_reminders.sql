CREATE TABLE "settled_reminders" (
	"slot_id" uuid NOT NULL,
	"rule_id" uuid NOT NULL,
	"print" bigint NOT NULL,
	"seen" "pg_snapshot" NOT NULL,
	"server" text NOT NULL,
	"settled_at" timestamptz(3) NOT NULL,
	"look_again_at" timestamptz(3) NOT NULL,
	CONSTRAINT "settled_reminders_slot_id_rule_id_pk" PRIMARY KEY("slot_id","rule_id")
);
--> statement-breakpoint
ALTER TABLE "settled_reminders" ADD CONSTRAINT "settled_reminders_slot_id_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Which transaction last wrote the row: whoever was told what a snapshot saw finds by it what that snapshot did not see.
ALTER TABLE "signups" ADD COLUMN "written_in" xid8 NOT NULL DEFAULT '0';
--> statement-breakpoint
ALTER TABLE "signups" ALTER COLUMN "written_in" SET DEFAULT pg_current_xact_id();
--> statement-breakpoint
ALTER TABLE "attendances" ADD COLUMN "written_in" xid8 NOT NULL DEFAULT '0';
--> statement-breakpoint
ALTER TABLE "attendances" ALTER COLUMN "written_in" SET DEFAULT pg_current_xact_id();
--> statement-breakpoint
CREATE INDEX "signups_written_in" ON "signups" USING btree ("written_in");
--> statement-breakpoint
CREATE INDEX "attendances_written_in" ON "attendances" USING btree ("written_in");
--> statement-breakpoint
CREATE FUNCTION turnout_written_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.written_in := pg_current_xact_id();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER signups_written_in BEFORE UPDATE ON signups FOR EACH ROW EXECUTE FUNCTION turnout_written_in();
--> statement-breakpoint
CREATE TRIGGER attendances_written_in BEFORE UPDATE ON attendances FOR EACH ROW EXECUTE FUNCTION turnout_written_in();
--> statement-breakpoint
-- Of somebody's several times on a day the first reminds: when one of them goes, the others are to be looked at again.
CREATE FUNCTION turnout_write_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE signups s SET written_in = pg_current_xact_id() FROM gone g JOIN slots o ON o.id = g.slot_id JOIN slots t ON t.event_id = o.event_id AND t.id <> o.id WHERE s.slot_id = t.id AND s.person_id = g.person_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signups_gone_others AFTER DELETE ON signups REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION turnout_write_others();
--> statement-breakpoint
-- Quiet hours are those of the person's zone.
CREATE FUNCTION turnout_write_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE signups SET written_in = pg_current_xact_id() WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER people_zone AFTER UPDATE OF time_zone ON people FOR EACH ROW WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone) EXECUTE FUNCTION turnout_write_answers();
