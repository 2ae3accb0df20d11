-- nodes that start together take turns by locking this row; when its sha256 changes, the others read the places again
INSERT INTO reference_load (file_name, sha256, loaded_at) VALUES ('*', '', '2026-11-22 00:00:00');
