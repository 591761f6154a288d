"""Photos as they are published: small enough for a phone, and with nothing in them that the camera wrote."""

from brobygger.tools.photos.encoded import PublishedPhoto, photo_key, publish_photo
from brobygger.tools.photos.tile import publish_tile

__all__ = ["PublishedPhoto", "photo_key", "publish_photo", "publish_tile"]
