"""Everything of Kinerja Luring that needs neither a table of the database nor a widget."""
