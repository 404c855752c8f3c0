"""What single lines look like: prose, names, dates, datelines. Nothing here knows where the story stands."""
