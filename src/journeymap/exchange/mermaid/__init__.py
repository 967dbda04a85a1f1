from journeymap.exchange.mermaid.reading import EXCHANGE

__all__ = ["EXCHANGE"]
