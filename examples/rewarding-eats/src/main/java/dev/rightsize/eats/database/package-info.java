/** The database: SQLite in a file, or PostgreSQL; its schema and its transactions. */
@NullMarked
package dev.rightsize.eats.database;

import org.jspecify.annotations.NullMarked;
