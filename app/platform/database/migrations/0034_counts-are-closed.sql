ALTER TABLE "refusal_count" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_board_cell" ENABLE ROW LEVEL SECURITY;