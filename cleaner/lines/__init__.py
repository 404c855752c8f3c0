"""What single lines look like: prose, names, dates, datelines. Nothing here knows the page."""
