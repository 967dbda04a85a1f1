from journeymap.exchange.mermaid.reading import FORMAT

__all__ = ["FORMAT"]
