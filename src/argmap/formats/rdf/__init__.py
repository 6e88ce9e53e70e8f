"""RDF with the ontology of the Argument Interchange Format (AIF), as JSON-LD and as Turtle."""
