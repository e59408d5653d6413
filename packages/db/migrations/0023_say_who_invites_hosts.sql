ALTER TABLE "host_invitations" ADD COLUMN "as_group_id" uuid;--> statement-breakpoint
ALTER TABLE "host_invitations" ADD COLUMN "names_inviter" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "host_invitations" ADD CONSTRAINT "host_invitations_as_group_id_groups_id_fk" FOREIGN KEY ("as_group_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;