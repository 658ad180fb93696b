/** Buttons that copy what stands in a field beside them. Without script they are not there, and the field is selected by hand. */

const SAID_FOR_MS = 1500;

async function copied(text: string, field: HTMLTextAreaElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    field.focus();
    field.select();
    return 'Selected: press Ctrl+C';
  }
}

async function copyFor(button: HTMLButtonElement): Promise<void> {
  const field = document.querySelector<HTMLTextAreaElement>(`#${button.dataset['copy'] ?? ''}`);
  if (!field) return;
  button.textContent = await copied(field.value, field);
  setTimeout(() => (button.textContent = 'Copy'), SAID_FOR_MS);
}

/** Shows the buttons of the page, those that came with a part of it included. */
export function showCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      void copyFor(button);
    });
  }
}

showCopyButtons();
