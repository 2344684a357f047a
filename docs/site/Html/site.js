// The search field: the first twelve names that hold the words, those that begin with them first.
const root = document.currentScript.dataset.root;
const field = document.querySelector("header input");
const list = document.querySelector("header ul");

field.addEventListener("input", () => {
    const words = field.value.trim().toLowerCase();
    const score = name => name === words ? 0 : name.startsWith(words) ? 1 : name.split(/[. ]/).some(part => part.startsWith(words)) ? 2 : 3;
    const found = words === "" ? [] : pages
        .map(([name, path, kind]) => ({ name, path, kind, key: name.toLowerCase() }))
        .filter(page => page.key.includes(words))
        .sort((a, b) => score(a.key) - score(b.key) || a.name.length - b.name.length)
        .slice(0, 12);
    list.replaceChildren(...found.map(page => {
        const item = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("small");
        link.href = root + page.path;
        link.textContent = page.name + " ";
        kind.textContent = page.kind;
        link.append(kind);
        item.append(link);
        return item;
    }));
    list.hidden = found.length === 0;
});

field.addEventListener("keydown", event => {
    // This Enter chooses among the words of a Chinese keyboard. Safari ends the composing first, and leaves only the code.
    if (event.isComposing || event.keyCode === 229)
        return;
    if (event.key === "Enter" && list.querySelector("a"))
        location.href = list.querySelector("a").href;
    if (event.key === "Escape")
        list.hidden = true;
});

// On a narrow screen the contents wait to be asked for.
if (matchMedia("(max-width: 860px)").matches)
    document.querySelector("nav details").open = false;
