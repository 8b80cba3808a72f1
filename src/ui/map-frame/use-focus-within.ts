import { useEffect, useState } from 'react';

/** Whether an element or anything in it has focus. */
export function useFocusWithin(element: HTMLElement | null): boolean {
  const [isWithin, setWithin] = useState(false);

  useEffect(() => {
    if (element === null) return;
    const measure = (): void => setWithin(element.contains(document.activeElement));
    const leave = ({ relatedTarget }: FocusEvent): void => {
      setWithin(relatedTarget instanceof Node && element.contains(relatedTarget));
    };
    measure();
    element.addEventListener('focusin', measure);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('focusin', measure);
      element.removeEventListener('focusout', leave);
    };
  }, [element]);

  return isWithin;
}
