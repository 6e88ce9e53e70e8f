"""Discourse Network Analyzer (Leifeld): coded statements, from its database or from a table of them.

Each statement that DNA codes — a person of an organization, a concept, and whether they agree with it — becomes
an utterance under the claim that the concept is.
"""
