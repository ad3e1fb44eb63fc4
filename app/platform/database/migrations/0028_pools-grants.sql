-- Rows of a file are held by the coach who brought it, and wiped by them or by the clock.
grant select, insert, update, delete on pool_import, pool_row, pool_pair, column_memory to overstap_app;
