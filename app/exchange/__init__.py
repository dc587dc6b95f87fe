"""What travels between offices and machines: spreadsheets and the open SKP document."""
