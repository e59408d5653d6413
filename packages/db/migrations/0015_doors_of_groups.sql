ALTER TABLE "attendances" ADD COLUMN "group_id" uuid;
--> statement-breakpoint
ALTER TABLE "helper_links" ADD COLUMN "group_ids" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "group_id" uuid;
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;