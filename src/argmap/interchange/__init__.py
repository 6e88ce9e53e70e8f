"""What formats share: ids made of texts, what a conversion loses, and JSON and XML from anybody, read safely."""
