-- The instance's reminder rules: a week before (for those who answered two days earlier than that), the day before at
-- 17:00 local time, two hours before timed events or 08:00 on the day of all-day ones, and thanks on the morning after.
INSERT INTO reminder_rules (id, kind, anchor, all_day, offset_minutes, day_offset, local_time, lead_minutes, stale_minutes, unconfirmed_too) VALUES
  ('00000000-0000-7000-8000-000000000001', 'week_before', 'start', NULL, -10080, NULL, NULL, 2880, 2880, false),
  ('00000000-0000-7000-8000-000000000002', 'day_before', 'start', NULL, NULL, -1, '17:00', 0, 960, true),
  ('00000000-0000-7000-8000-000000000003', 'same_day', 'start', false, -120, NULL, NULL, 0, 120, false),
  ('00000000-0000-7000-8000-000000000004', 'same_day', 'start', true, NULL, 0, '08:00', 0, 600, false),
  ('00000000-0000-7000-8000-000000000005', 'thanks', 'end', NULL, NULL, 1, '10:00', 0, 2880, false);
--> statement-breakpoint
-- What a cached page shows is named by tags; whoever commits a change tells every process which tags it touched.
-- Identical notices of one transaction are sent once by PostgreSQL itself.
CREATE FUNCTION turnout_touch(tag text) RETURNS void LANGUAGE sql STRICT AS $$ SELECT pg_notify('turnout_touched', tag) $$;
--> statement-breakpoint
CREATE FUNCTION turnout_touch_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM turnout_touch('call:' || coalesce(NEW.id, OLD.id));
  PERFORM turnout_touch('home');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER calls_touched AFTER INSERT OR UPDATE OR DELETE ON calls FOR EACH ROW EXECUTE FUNCTION turnout_touch_call();
--> statement-breakpoint
CREATE FUNCTION turnout_touch_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM turnout_touch('group:' || coalesce(NEW.id, OLD.id)), turnout_touch('home');
  PERFORM turnout_touch('call:' || c.call_id) FROM (SELECT DISTINCT call_id FROM events WHERE group_id = coalesce(NEW.id, OLD.id) AND call_id IS NOT NULL) c;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER groups_touched AFTER INSERT OR UPDATE OR DELETE ON groups FOR EACH ROW EXECUTE FUNCTION turnout_touch_group();
--> statement-breakpoint
CREATE FUNCTION turnout_touch_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM turnout_touch('event:' || NEW.id), turnout_touch('group:' || NEW.group_id), turnout_touch('call:' || NEW.call_id);
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM turnout_touch('event:' || OLD.id), turnout_touch('group:' || OLD.group_id), turnout_touch('call:' || OLD.call_id);
  END IF;
  PERFORM turnout_touch('home');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_touched AFTER INSERT OR UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION turnout_touch_event();
--> statement-breakpoint
CREATE FUNCTION turnout_touch_slot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM turnout_touch('event:' || coalesce(NEW.event_id, OLD.event_id));
  PERFORM turnout_touch('call:' || call_id), turnout_touch('group:' || group_id) FROM events WHERE id = coalesce(NEW.event_id, OLD.event_id);
  PERFORM turnout_touch('home');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER slots_touched AFTER INSERT OR UPDATE OR DELETE ON slots FOR EACH ROW EXECUTE FUNCTION turnout_touch_slot();
--> statement-breakpoint
-- Only the event's own page shows how many are coming, so an answer touches nothing else.
CREATE FUNCTION turnout_touch_signup() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM turnout_touch('event:' || event_id) FROM slots WHERE id = coalesce(NEW.slot_id, OLD.slot_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signups_touched AFTER INSERT OR DELETE OR UPDATE OF status, guests ON signups FOR EACH ROW EXECUTE FUNCTION turnout_touch_signup();
--> statement-breakpoint
CREATE FUNCTION turnout_rehearse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('turnout_clock', NEW.offset_ms::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER rehearsals_moved AFTER INSERT OR UPDATE ON rehearsals FOR EACH ROW EXECUTE FUNCTION turnout_rehearse();
--> statement-breakpoint
-- Every delivery is claimed once and marked once: room in its page lets the claim rewrite it in place, without touching its indexes.
ALTER TABLE deliveries SET (fillfactor = 60);
