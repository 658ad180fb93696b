/** The calculator come alive. */

document.documentElement.dataset['ready'] = 'true';
