"""What is true about performance management, with no screen and no file in sight."""
