"""The files that tell a host how to send a site, each only where site.yaml asks for it."""

from collections.abc import Iterator

from brobygger.nouns.output import OutputFile
from brobygger.nouns.settings import Settings
from brobygger.nouns.values import OnRequest
from brobygger.tools.outline import NOT_FOUND, START

HEADERS, HTACCESS, NOJEKYLL = "_headers", ".htaccess", ".nojekyll"

FOR_GOOD = "public, max-age=31536000, immutable"
"""How long a file in assets/ may be kept, since its name changes when it does (RFC 8246)."""

ASKED_AGAIN = "no-cache"
"""All else may be kept too, but is asked for again before it is shown."""

POLICY = {"Content-Security-Policy": "frame-ancestors 'self'"}
"""What a page cannot say itself: who may show it in a frame. Each page has a policy of its own with the sum of its
style sheet, and one here that said more would have to fit every page. Cards are there to be shown by others."""

READERS = {"Access-Control-Allow-Origin": "*"}
"""Whose scripts may read the data: everybody's."""

SECURITY = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""What holds for every file."""

MADE = "# Made by Brobygger, since site.yaml asks for it. The next build writes it anew.\n"


def host_files(settings: Settings) -> Iterator[OutputFile]:
    """Yield the files that site.yaml asks for."""
    if OnRequest.HEADERS in settings.extras:
        yield OutputFile(HEADERS, _headers(settings).encode())
    if OnRequest.HTACCESS in settings.extras:
        yield OutputFile(HTACCESS, _htaccess().encode())
    if OnRequest.NOJEKYLL in settings.extras:
        yield OutputFile(NOJEKYLL, b"")


def _headers(settings: Settings) -> str:
    """Return what Netlify and Cloudflare understand.

    docs.netlify.com/manage/routing/headers, developers.cloudflare.com/workers/static-assets/headers. Where two rules
    name the same header both values are sent, joined by a comma; so `/*` says nothing of caching. What a host sends
    without a rule (`public, max-age=0, must-revalidate`) has all else asked for again. Where there are cards, each
    folder of pages has a rule for its policy.
    """
    rules: dict[str, dict[str, str]] = {"/*": dict(SECURITY), "/assets/*": {"Cache-Control": FOR_GOOD}}
    if OnRequest.CARDS in settings.extras:
        framed = ["/", f"/{START}", f"/{NOT_FOUND}", *(f"/{locale.address}/*" for locale in settings.locales)]
        rules |= dict.fromkeys(framed, POLICY)
    else:
        rules["/*"] |= POLICY
    if OnRequest.API in settings.extras:
        rules["/api/*"] = READERS
    return MADE + "".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for path, headers in rules.items()
    )


def _htaccess() -> str:
    """Return what Apache 2.4 understands in the folder of the site, wherever that lies below a domain.

    Apache leaves out a part whose module a host lacks. The host must allow `AllowOverride FileInfo Indexes` and, for
    what is rewritten, `Options FollowSymLinks`, as hosts for others do.
    """
    said = [(name, value, "") for name, value in SECURITY.items()]
    said += [(name, value, ' "expr=%{REQUEST_URI} !~ m#/cards/#"') for name, value in POLICY.items()]
    said += [(name, value, ' "expr=%{REQUEST_URI} =~ m#/api/#"') for name, value in READERS.items()]
    headers = "".join(f'    Header always set {name} "{value}"{where}\n' for name, value, where in said)
    types = "".join(f'    AddType "{kind}" .{ending}\n' for ending, kind in TYPES.items())
    packed = "".join(PACKED.format(ending=ending, kind=kind) for ending, kind in TYPES.items() if ending in TEXTS)
    return HTACCESS_FORM.format(
        made=MADE,
        types=types,
        for_good=FOR_GOOD,
        asked_again=ASKED_AGAIN,
        headers=headers,
        packed=packed,
        texts="|".join(TEXTS),
        kinds=" ".join(TYPES[ending].partition(";")[0] for ending in TEXTS),
    )


TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "svg": "image/svg+xml",
    "avif": "image/avif",
    "webp": "image/webp",
}
"""The types that older hosts do not know, or send without saying that a text is in UTF-8."""

TEXTS = ("html", "css", "js", "txt", "ics", "json", "webmanifest", "xml", "atom", "svg")
"""The endings of files that are sent compressed."""

PACKED = """\
<FilesMatch "\\.{ending}\\.(br|gz)$">
    ForceType "{kind}"
</FilesMatch>
"""

HTACCESS_FORM = """\
{made}
DirectoryIndex index.html
# The address of the folder is found below.
ErrorDocument 404 /%{{reqenv:BROBYGGER_SITE}}404.html

<IfModule mod_mime.c>
{types}    AddEncoding br .br
    AddEncoding gzip .gz
    # Else it is in Breton.
    RemoveLanguage .br
</IfModule>
{packed}
<IfModule mod_headers.c>
    # Names in assets/ change when the files do; everything else is asked for again, and answered with “as it was”.
    Header always set Cache-Control "{asked_again}"
    Header always set Cache-Control "{for_good}" "expr=%{{REQUEST_URI}} =~ m#/assets/#"
{headers}    <FilesMatch "\\.({texts})(\\.br|\\.gz)?$">
        Header merge Vary Accept-Encoding
    </FilesMatch>
</IfModule>

<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteCond %{{REQUEST_URI}}::$1 "^/(.*?)(.*)::\\2$"
    RewriteRule "^(.*)$" - [E=BROBYGGER_SITE:%1]
    # Nothing whose name begins with a dot, and no lists of folders.
    RewriteRule "(^|/)\\.(?!well-known/)" - [R=404,L]
    RewriteCond %{{REQUEST_FILENAME}} -d
    RewriteCond %{{REQUEST_FILENAME}}/index.html !-f
    RewriteRule "(^|/)$" - [R=404,L]
    # What is compressed already, to whom can read it.
    RewriteCond %{{HTTP:Accept-Encoding}} "\\bbr\\b"
    RewriteCond %{{REQUEST_FILENAME}}.br -f
    RewriteRule "^(.+\\.({texts}))$" "$1.br" [L]
    RewriteCond %{{HTTP:Accept-Encoding}} "\\bgzip\\b"
    RewriteCond %{{REQUEST_FILENAME}}.gz -f
    RewriteRule "^(.+\\.({texts}))$" "$1.gz" [L]
</IfModule>

# Where nothing is compressed already.
<IfModule mod_filter.c>
    <IfModule mod_deflate.c>
        AddOutputFilterByType DEFLATE {kinds}
    </IfModule>
</IfModule>
"""
