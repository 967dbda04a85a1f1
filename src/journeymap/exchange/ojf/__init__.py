from journeymap.exchange.ojf.reading import EXCHANGE

__all__ = ["EXCHANGE"]
