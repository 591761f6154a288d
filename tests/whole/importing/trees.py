"""Trees of other generators, as readable strings, and the site that they are imported into."""

SITE = """\
name: Prøve
locales:
  - {key: en, folder: en, tag: en, name: English, address: en}
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb}
"""

MKDOCS = """\
-- mkdocs.yml --
site_name: Newcomers
site_url: https://help.example.org/guide/
docs_dir: docs/
theme:
  name: material
markdown_extensions:
  - admonition
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
nav:
  - Home: index.md
  - Housing:
    - Renting: housing/rent.md
    - housing/deposit.md
    - Gone: housing/gone.md
  - Elsewhere: https://example.org/
plugins:
  - search
  - redirects:
      redirect_maps:
        old-rent.md: housing/rent.md
  - i18n:
      docs_structure: suffix
      languages:
        - locale: en
          default: true
          name: English
        - locale: nb
          name: Norsk
          nav_translations:
            Renting: Bolig
        - locale: uk
          name: Українська
-- docs/index.md --
# Welcome

Start with [renting](housing/rent.md), or see the [old address](/guide/housing/deposit/).
-- docs/index.nb.md --
# Velkommen

Begynn med [å leie](housing/rent.md#before-you-sign).
-- docs/index.uk.md --
# Ласкаво просимо
-- docs/housing/rent.md --
---
title: Rent a flat
description: What to know before you rent a flat in Norway.
tags:
  - housing
  - rent
hide:
  - toc
date: 2024-05-06
---
# Rent a flat { .hero }

!!! warning "Never pay in cash"
    Ask for a **contract**.

    ### What it is
    ```bash
    # a comment
    ls
    ```

??? note
    Folded.

--8<-- "includes/numbers.txt"

=== "Oslo"
    Call [us](mailto:a@example.org){ .md-button }.

=== "Bergen"
    Call them.

## Before you sign {: #before-you-sign .x }

See :material-home: the [form](form.pdf "PDF") and [price list][prices]. Bare [broken](nowhere.md).

#### The contract

![The contract](../img/contract.png){ width=300 }
![](../img/contract.png)
![Map](https://maps.example.org/m.png)

Term
:   What it means

A note[^1] and {{ price }} in <u>HTML</u> with `<b>code</b>`.<br>
Next <a href="deposit.md">deposit</a>.

[^1]: The note.

*[HTML]: Hyper

[prices]: ../housing/deposit.md

| a | b |
|---|---|
| 1 | [x](deposit.md#what-is-it) |

<iframe src="https://video.example.org/embed/x"></iframe>

<div class="grid" markdown>

Inside.

</div>

<script>
alert(1)
</script>
-- docs/housing/rent.nb.md --
# Leie bolig

Se ![Kontrakt](../img/contract.png) og [depositum](deposit.md).
-- docs/housing/deposit.md --
Deposit
=======

## What is it?

A sum.

```mermaid
graph
```
-- docs/includes/numbers.txt --
Call 110.
-- docs/img/contract.png --
en
-- docs/img/contract.nb.png --
nb
"""

HUGO = """\
-- hugo.toml --
baseURL = "https://help.example.org/"
defaultContentLanguage = "en"
[params]
phone = "22 00 00 00"
[languages.en]
languageName = "English"
weight = 1
[languages.nb]
languageName = "Norsk"
weight = 2
-- content/_index.md --
+++
title = "Welcome"
+++
Start at [services]({{< relref "services" >}}).
-- content/services/_index.md --
---
title: Services
weight: 5
---
-- content/services/_index.nb.md --
---
title: Tjenester
---
-- content/services/language-cafe/index.md --
+++
title = "Language café"
linkTitle = "Café"
description = "Practise the language over coffee, every Tuesday."
date = 2024-02-03T10:00:00Z
draft = false
weight = 20
tags = ["language", "coffee"]
aliases = ["/cafe/", "old-cafe"]
layout = "wide"
featured_image = "cups.jpg"
+++

{{< alert title="Bring a friend" >}}
Everybody is **welcome**.
{{< /alert >}}

{{< figure src="cups.jpg" alt="Two cups" caption="Our cups" >}}

Call {{< param phone >}} or read [the rules]({{< ref "rules.md#who-can-come" >}}) and [more](/about-us/).

{{< youtube abc123 >}}

{{< signup form="cafe" >}}

{{% columns %}}
Left.
{{% /columns %}}

> [!TIP]
> Come early.

Write {{</* figure */>}} so.
-- content/services/language-cafe/index.nb.md --
---
title: Språkkafé
slug: sprakkafe
---

Ta med [en venn](../rules.nb.md#hvem-kan-komme).
-- content/services/language-cafe/cups.jpg --
cups
-- content/services/rules.md --
{"title": "Rules", "url": "/the-rules/", "lastmod": "2024-03-04"}

## Who can come?

All.
-- content/services/rules.nb.md --
---
title: Regler
---

## Hvem kan komme?

Alle.
-- content/about.en.md --
---
title: About us
slug: about-us
translationKey: about
---

![Boat](/img/boat.png)
-- content/om-oss.nb.md --
---
title: Om oss
translationKey: about
---

Hei.
-- static/img/boat.png --
boat
"""
