"""What every page shares: tables, forms, fields, notices, look."""
