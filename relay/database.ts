import { DatabaseSync } from "node:sqlite";

export type Database = DatabaseSync;

/**
 * The relay's one file: what it has promised, what it has sent, what it has spent. Every write is on disk before anything is
 * answered or sent; deleted rows are overwritten.
 */
export function openDatabase(path: string): Database {
  const db = new DatabaseSync(path);
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA busy_timeout = 5000;
  `);
  return db;
}
