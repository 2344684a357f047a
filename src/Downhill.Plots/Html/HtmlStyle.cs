namespace Downhill.Plots;

/// <summary>The style sheet of every page.</summary>
internal static class HtmlStyle
{
    /// <summary>Rules without markup characters, so that the page stays well-formed XML.</summary>
    /// <remarks>
    /// A drawing shrinks with its column, but never under 400 pixels, where its texts become too small to read (each
    /// svg
    /// says so itself); on a narrower screen the figure scrolls.
    /// </remarks>
    internal const string Css = """
        *{box-sizing:border-box}
        body{margin:0;background:#f4f5f7;color:#1b1f27;font-size:16px;line-height:1.55}
        body{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}
        main{max-width:1120px;margin:0 auto;padding:24px 16px 48px}
        h1{font-size:1.7em;line-height:1.2;margin:.3em 0 .6em}
        h2{font-size:1.2em;margin:1.8em 0 .6em}
        p{max-width:68ch;margin:.6em 0}
        pre{overflow-x:auto;padding:12px 14px;font:13px/1.45 ui-monospace,'SF Mono',Menlo,Consolas,monospace}
        .row{display:flex;flex-wrap:wrap;gap:16px;margin:16px 0;align-items:flex-start}
        figure,pre,.scroll,.figures div{background:#fff;border:1px solid #e2e4e9;border-radius:8px}
        figure{margin:0;padding:6px;max-width:100%;overflow-x:auto}
        figure svg{display:block;height:auto;max-width:100%}
        figcaption{font-size:.85em;color:#5a6270;padding:2px 10px 8px;max-width:520px}
        .scroll{overflow-x:auto;max-width:max-content;margin:12px 0}
        table{border-collapse:collapse;font-size:.9em;font-variant-numeric:tabular-nums}
        th,td{padding:6px 14px;text-align:left;white-space:nowrap}
        th{font-weight:600;color:#5a6270;border-bottom:1px solid #d3d7de}
        tbody tr+tr td{border-top:1px solid #edeff2}
        .n{text-align:right}
        .w{white-space:normal;min-width:44ch;max-width:90ch}
        .figures{display:flex;flex-wrap:wrap;gap:12px;margin:16px 0}
        .figures div{padding:10px 18px 12px;display:flex;flex-direction:column-reverse}
        dt{font-size:.8em;color:#5a6270}
        dd{margin:0;font-size:1.5em;font-weight:600;line-height:1.3;font-variant-numeric:tabular-nums}
        @media(prefers-color-scheme:dark){
        body{background:#0e1013;color:#eceef2}
        figure,pre,.scroll,.figures div{background:#16181d;border-color:#2b2f38}
        figcaption,th,dt{color:#a5adbb}
        th{border-color:#3a3f4a}
        tbody tr+tr td{border-color:#23262e}
        }

        """;
}
