namespace Downhill.Site.Html;

/// <summary>The frame that all pages have in common.</summary>
internal static class Layout
{
    internal static string Wrap(SitePage page, Navigation navigation)
    {
        string root = SitePath.Relative(page.Path, "");
        root = root == "." ? "" : root + "/";
        (string language, string home, string search, string menu) = page.IsChinese
            ? ("zh-CN", "zh.html", "搜索", "目录") : ("en", "index.html", "Search", "Contents");
        (string other, string tongue) = page.IsChinese ? ("English", "en") : ("中文", "zh-CN");
        string twin = page.Twin is null ? ""
            : $"<a class=\"twin\" lang=\"{tongue}\" href=\"{SitePath.Relative(page.Path, page.Twin)}\">{other}</a>";
        return $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>{Text.Escape(page.Title)} · Downhill</title>
            <link rel="stylesheet" href="{root}style.css"/>
            <script defer="defer" src="{root}search.js"></script>
            <script defer="defer" src="{root}site.js" data-root="{root}"></script>
            </head>
            <body>
            <header><a class="home" href="{root}{home}">Downhill</a>
            <div class="find"><input type="search" placeholder="{search}" aria-label="{search}"/>
            <ul hidden="hidden"></ul></div>{twin}</header>
            <div class="columns">
            <nav><details open="open"><summary>{menu}</summary>
            {navigation.For(page)}</details></nav>
            <main>
            {page.Body}</main>
            </div>
            </body>
            </html>

            """;
    }
}
