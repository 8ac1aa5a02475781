"""People's log-ins and contact details: the only home of names and addresses."""
