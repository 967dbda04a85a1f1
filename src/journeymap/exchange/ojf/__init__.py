from journeymap.exchange.ojf.reading import FORMAT

__all__ = ["FORMAT"]
